package dev.talentwire.enrich.move;

import dev.talentwire.enrich.entity.CompanyAt;
import dev.talentwire.enrich.entity.PersonAt;
import dev.talentwire.enrich.entity.PositionAt;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A person with what stands in apposition: 前智谱COO张帆.
 *
 * @param start     offset at which the apposition begins; the name's own start without one
 * @param company   the employer named there
 * @param positions the titles named there, in order
 * @param former    true behind 前 or 原
 */
record Profile(PersonAt person, int start, @Nullable CompanyAt company, List<PositionAt> positions, boolean former) {

    @Nullable
    String titles() {
        return positions.isEmpty()
                ? null
                : positions.stream().map(PositionAt::title).collect(Collectors.joining("、"));
    }
}
