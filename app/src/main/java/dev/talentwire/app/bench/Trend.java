package dev.talentwire.app.bench;

import java.time.Duration;
import java.util.List;

/**
 * The straight line through measured points, by least squares.
 *
 * @param start   its value at the first point
 * @param perHour by how much it rises in an hour
 */
record Trend(double start, double perHour) {

    /** Something measured so long after the beginning. */
    record Point(Duration at, double value) {}

    /** @param points at least two, at different times */
    static Trend of(List<Point> points) {
        double meanHour = points.stream().mapToDouble(Trend::hours).average().orElseThrow();
        double meanValue = points.stream().mapToDouble(Point::value).average().orElseThrow();
        double spread = 0;
        double together = 0;
        for (Point point : points) {
            double hour = hours(point) - meanHour;
            spread += hour * hour;
            together += hour * (point.value() - meanValue);
        }
        if (spread == 0) {
            throw new IllegalArgumentException("A trend needs points at two times at least");
        }
        double perHour = together / spread;
        return new Trend(meanValue + perHour * (hours(points.getFirst()) - meanHour), perHour);
    }

    /** The rise in an hour as a share of the start, in percent. */
    double percentPerHour() {
        return start == 0 ? 0 : 100 * perHour / start;
    }

    private static double hours(Point point) {
        return point.at().toNanos() / (double) Duration.ofHours(1).toNanos();
    }
}
