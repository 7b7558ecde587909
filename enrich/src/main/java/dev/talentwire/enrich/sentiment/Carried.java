package dev.talentwire.enrich.sentiment;

import org.jspecify.annotations.Nullable;

/** The companies that a clause without a subject speaks of: the topic of the clauses before, and whoever was done to in this sentence. */
final class Carried {

    private @Nullable String topic;
    private int topicSentence;
    private @Nullable String patient;
    private int patientSentence;

    void speaksOf(String company, int sentence) {
        topic = company;
        topicSentence = sentence;
    }

    /** A company named behind its verb: the topic only when the sentence has none before it. */
    void maySpeakOf(String company, int sentence) {
        if (topic == null || topicSentence < sentence) {
            speaksOf(company, sentence);
        }
    }

    void suffered(String company, int sentence) {
        patient = company;
        patientSentence = sentence;
    }

    @Nullable
    String topic() {
        return topic;
    }

    /** How sure the topic still is, in (0, 1]: it fades with the sentences that do not name it. */
    double hold(int sentence) {
        return Math.max(0.4, Math.pow(0.85, sentence - topicSentence));
    }

    @Nullable
    String patient(int sentence) {
        return sentence == patientSentence ? patient : null;
    }
}
