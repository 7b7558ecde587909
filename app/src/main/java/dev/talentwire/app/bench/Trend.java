package dev.talentwire.app.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The straight line through measured points after Theil and Sen (Sen, Estimates of the regression coefficient based on Kendall's tau,
 * JASA 1968): the median of the slopes between all pairs of them. A single sample that something else has disturbed does not tilt it,
 * as it would the line of least squares.
 *
 * @param start   its value at the first point
 * @param perHour by how much it rises in an hour
 */
record Trend(double start, double perHour) {

    /** Something measured so long after the beginning. */
    record Point(Duration at, double value) {}

    /** @param points at least two, at different times */
    static Trend of(List<Point> points) {
        double[] slopes = IntStream.range(0, points.size())
                .boxed()
                .flatMapToDouble(i -> IntStream.range(i + 1, points.size())
                        .filter(j -> hours(points.get(j)) != hours(points.get(i)))
                        .mapToDouble(j -> (points.get(j).value() - points.get(i).value())
                                / (hours(points.get(j)) - hours(points.get(i)))))
                .toArray();
        if (slopes.length == 0) {
            throw new IllegalArgumentException("A trend needs points at two times at least");
        }
        double perHour = median(slopes);
        double first = hours(points.getFirst());
        double start = median(points.stream()
                .mapToDouble(point -> point.value() - perHour * (hours(point) - first))
                .toArray());
        return new Trend(start, perHour);
    }

    /** The rise in an hour as a share of the start, in percent. */
    double percentPerHour() {
        return start == 0 ? 0 : 100 * perHour / start;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static double hours(Point point) {
        return point.at().toNanos() / (double) Duration.ofHours(1).toNanos();
    }
}
