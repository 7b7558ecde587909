package dev.talentwire.enrich.entity;

/**
 * How likely a name is an employer's when the tagger has read the article too: logistic regression over the rules' weight and the tagger's
 * reading. Neither is right alone; what each is worth beside the other is fitted on annotated articles of our own that the tagger was not
 * trained on ({@code FitEmployerOdds}, docs/names.md).
 */
final class EmployerOdds {

    private static final double LOWEST = -3;
    private static final double SUREST = 200;
    private static final double MARGIN = 50;
    private static final int SHORT = 2;
    private static final int LONG = 7;

    /** In the order of {@link #signs}. */
    private static final double[] WEIGHTS = {-4.08, 0.62, 2.0, 0.77, 0.33, 2.58, 2.54, -0.44, -0.12, -0.65, -0.81};

    private EmployerOdds() {}

    /** @param places how often the name's characters stand in the article */
    static double of(Sighting name, int places) {
        double[] signs = signs(name, places);
        double sum = 0;
        for (int i = 0; i < signs.length; i++) {
            sum += signs[i] * WEIGHTS[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    static double[] signs(Sighting name, int places) {
        int length = name.name().length();
        return new double[] {
            1,
            name.proposed() ? Math.max(LOWEST, name.best()) : 0,
            sign(!name.proposed()),
            name.again(),
            Math.min(SUREST, name.margin()) / MARGIN,
            sign(name.readings() > 0),
            sign(name.crossed()),
            sign(length <= SHORT),
            sign(length >= LONG),
            sign(name.name().chars().anyMatch(c -> c < 128 && Character.isLetter(c))),
            name.readings() / (double) Math.max(1, places)
        };
    }

    private static double sign(boolean shown) {
        return shown ? 1 : 0;
    }
}
