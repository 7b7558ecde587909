package dev.talentwire.aggregate.spikes;

/**
 * Costs up to which an alarm is raised.
 *
 * @param windows for {@link Evidence}
 * @param bleeds  for {@link SlowBleed}; 0 when it is not in use
 */
record Limits(double windows, double bleeds) {

    /** False alarms a company-year, and the limits of {@link Calibration} that keep to them with the default settings and 700 companies of each kind. */
    private static final double[][] KNOWN = {
        {0.0012, 1.216e-4, 1.2e-7},
        {0.0024, 7.540e-4, 2.4e-7},
        {0.006, 4.486e-3, 1.105e-6},
        {0.012, 0.01292, 1.306e-5},
        {0.024, 0.03383, 1.063e-4},
        {0.06, 0.1252, 1.618e-3},
        {0.12, 0.2849, 0.01046},
        {0.24, 0.6328, 0.05237},
        {0.6, 1.445, 0.3115},
        {1.2, 2.204, 1.294},
    };

    private static final int COMPANIES_OF_EACH_KIND = 200;

    /** The limits that keep the budget of the settings. */
    static Limits of(SpikeSettings settings) {
        double bleeds = settings.budget() * settings.slowBleedShare();
        double windows = settings.budget() - bleeds;
        if (settings.likeDefaults()) {
            return new Limits(known(windows, 1), bleeds == 0 ? 0 : known(bleeds, 2));
        }
        var calibration = new Calibration(settings, COMPANIES_OF_EACH_KIND);
        return new Limits(calibration.windows(windows), bleeds == 0 ? 0 : calibration.bleeds(bleeds));
    }

    /** Between two known budgets the limit is a power of the budget, and so it is beyond them. */
    private static double known(double alarmsPerYear, int column) {
        int above = 1;
        while (above < KNOWN.length - 1 && KNOWN[above][0] < alarmsPerYear) {
            above++;
        }
        double[] low = KNOWN[above - 1];
        double[] high = KNOWN[above];
        double share = Math.log(alarmsPerYear / low[0]) / Math.log(high[0] / low[0]);
        return low[column] * Math.pow(high[column] / low[column], share);
    }
}
