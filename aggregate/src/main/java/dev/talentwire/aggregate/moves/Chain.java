package dev.talentwire.aggregate.moves;

import dev.talentwire.schemas.MoveKind;
import dev.talentwire.schemas.TalentMove;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Links a departure without a destination to a later arrival without an origin of the same person. Nobody says that they belong
 * together, so both stay moves of their own; each names the other.
 */
final class Chain {

    private record Link(TalentMove departure, TalentMove arrival, long gap) {}

    private Chain() {}

    static List<TalentMove> link(List<TalentMove> moves, ConsolidationSettings settings) {
        var links = new ArrayList<Link>();
        for (TalentMove departure : moves) {
            for (TalentMove arrival : moves) {
                if (isOpenDeparture(departure) && isOpenArrival(arrival)) {
                    long gap = day(arrival).toEpochDay() - day(departure).toEpochDay();
                    if (gap >= 0 && gap <= settings.settling().toDays()) {
                        links.add(new Link(departure, arrival, gap));
                    }
                }
            }
        }
        // Stable, and the moves come sorted by id: ties break the same way every time.
        links.sort(Comparator.comparingLong(Link::gap));
        Map<String, String> partner = new HashMap<>();
        for (Link link : links) {
            String departure = link.departure().getId();
            String arrival = link.arrival().getId();
            if (!partner.containsKey(departure) && !partner.containsKey(arrival)) {
                partner.put(departure, arrival);
                partner.put(arrival, departure);
            }
        }
        return moves.stream().map(move -> withPartner(move, partner)).toList();
    }

    private static boolean isOpenDeparture(TalentMove move) {
        return move.getKind() == MoveKind.DEPARTURE && move.getTo() == null && isDatedFact(move);
    }

    private static boolean isOpenArrival(TalentMove move) {
        boolean arrival = move.getKind() == MoveKind.JOIN || move.getKind() == MoveKind.FOUNDING;
        return arrival && move.getFrom() == null && isDatedFact(move);
    }

    private static boolean isDatedFact(TalentMove move) {
        return Standing.solid(move.getStatus()) && move.getCountedOn() != null;
    }

    private static LocalDate day(TalentMove move) {
        return Period.of(move.getCountedOn()).middle();
    }

    private static TalentMove withPartner(TalentMove move, Map<String, String> partner) {
        String other = partner.get(move.getId());
        return other == null
                ? move
                : TalentMove.newBuilder(move).setPairedWith(other).build();
    }
}
