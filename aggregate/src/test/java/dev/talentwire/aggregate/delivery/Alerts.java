package dev.talentwire.aggregate.delivery;

import dev.talentwire.aggregate.News;
import dev.talentwire.schemas.AlertMove;
import dev.talentwire.schemas.AlertState;
import dev.talentwire.schemas.DepartureAlert;
import dev.talentwire.schemas.MoveStatus;
import dev.talentwire.schemas.Severity;
import java.time.LocalDate;
import java.util.List;

/** Alerts for tests. */
public final class Alerts {

    private Alerts() {}

    /** An alert of 云岫 with one move. */
    public static DepartureAlert alert(AlertState state, int revision) {
        return DepartureAlert.newBuilder()
                .setId("云岫/2026-11-10")
                .setCompanyId("云岫")
                .setCompany("云岫智能")
                .setWindowDays(30)
                .setObserved(4)
                .setExpected(0.3)
                .setTailProbability(0.0004)
                .setSeverity(Severity.WARNING)
                .setState(state)
                .setSince(LocalDate.parse("2026-11-10"))
                .setAsOf(LocalDate.parse("2026-11-20"))
                .setRevision(revision)
                .setSummaryZh("云岫智能近30天有4人离职")
                .setSummaryEn("4 people left")
                .setMoves(List.of(AlertMove.newBuilder()
                        .setMoveId("邓临舟/left/云岫")
                        .setPerson("邓临舟")
                        .setStatus(MoveStatus.CONFIRMED)
                        .setDate(News.date("2026-11-10"))
                        .setOrigins(2)
                        .setEvidence("邓临舟离职。")
                        .setUrl("https://news.example/1")
                        .build()))
                .build();
    }
}
