package dev.talentwire.app.pipeline;

import dev.talentwire.app.logs.Logs;
import dev.talentwire.app.trace.TraceContext;
import dev.talentwire.schemas.Fault;
import dev.talentwire.schemas.Rejected;
import dev.talentwire.schemas.Rejections;
import dev.talentwire.schemas.Topic;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Sends records that a topology cannot decode or fails on to {@code rejected}, whole and with the cause, and lets the stream go
 * on. The rejection is part of the same transaction as everything else, so it happens once. Where Kafka or the registry is at fault,
 * and no record, the transaction is given up and a new thread tries again ({@link Fault}).
 *
 * <p>Kafka Streams makes the instance; {@link #configuration} tells it what it needs to know.
 */
public final class Rejection
        implements DeserializationExceptionHandler, ProcessingExceptionHandler, ProductionExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Rejection.class);
    private static final String DESTINATION = "talentwire.rejection.destination";

    /** Where rejections go, and who writes them. */
    private record Destination(Rejections rejections, Topic<Rejected> topic) {}

    private @Nullable Destination destination;

    /** Properties of a Kafka Streams application whose failures shall be kept. */
    static Map<String, Object> configuration(String stage, Topic<Rejected> rejected, InstantSource clock) {
        return Map.of(
                "deserialization.exception.handler",
                Rejection.class,
                "processing.exception.handler",
                Rejection.class,
                "production.exception.handler",
                Rejection.class,
                DESTINATION,
                new Destination(new Rejections(stage, clock), rejected));
    }

    @Override
    public void configure(Map<String, ?> properties) {
        destination = (Destination) properties.get(DESTINATION);
    }

    @Override
    public DeserializationExceptionHandler.Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> input, Exception failure) {
        if (!Fault.isOfRecord(failure)) {
            return DeserializationExceptionHandler.Response.fail();
        }
        return DeserializationExceptionHandler.Response.resume(
                List.of(rejected(Rejections.UNDECODABLE, context, failure, input.key(), input.value())));
    }

    @Override
    public ProcessingExceptionHandler.Response handleError(
            ErrorHandlerContext context, Record<?, ?> input, Exception failure) {
        if (!Fault.isOfRecord(failure)) {
            return ProcessingExceptionHandler.Response.fail();
        }
        return ProcessingExceptionHandler.Response.resume(List.of(
                rejected(Fault.reason(failure), context, failure, context.sourceRawKey(), context.sourceRawValue())));
    }

    /** The cluster did not take a result, and its transaction with it: no record is to blame, and a new thread tries again. */
    @Override
    public ProductionExceptionHandler.Response handleError(
            ErrorHandlerContext context, ProducerRecord<byte[], byte[]> output, Exception failure) {
        LOG.warn("The cluster did not take a record for {}", output.topic(), failure);
        return ProductionExceptionHandler.Response.fail();
    }

    /** A result that cannot be written: what it was made of is kept. */
    @Override
    @SuppressWarnings("rawtypes") // Kafka's own signature.
    public ProductionExceptionHandler.Response handleSerializationError(
            ErrorHandlerContext context,
            ProducerRecord output,
            Exception failure,
            SerializationExceptionOrigin origin) {
        if (!Fault.isOfRecord(failure)) {
            return ProductionExceptionHandler.Response.fail();
        }
        return ProductionExceptionHandler.Response.resume(List.of(
                rejected(Fault.reason(failure), context, failure, context.sourceRawKey(), context.sourceRawValue())));
    }

    private ProducerRecord<byte[], byte[]> rejected(
            String reason,
            ErrorHandlerContext context,
            Exception failure,
            byte @Nullable [] key,
            byte @Nullable [] value) {
        Destination to = Objects.requireNonNull(destination, "Kafka Streams did not configure the handler");
        String trace =
                TraceContext.of(context.headers()).map(TraceContext::trace).orElse("none");
        MDC.put(Logs.TRACE, trace);
        try {
            LOG.warn(
                    "{} rejected {}[{}]@{} at {}",
                    to.rejections().stage(),
                    context.topic(),
                    context.partition(),
                    context.offset(),
                    context.processorNodeId(),
                    failure);
        } finally {
            MDC.remove(Logs.TRACE);
        }
        var origin = new Rejections.Origin(context.topic(), context.partition(), context.offset());
        Rejected rejected = to.rejections().of(reason, failure, origin, value);
        String topic = to.topic().name();
        return new ProducerRecord<>(topic, key, to.topic().values().serializer().serialize(topic, rejected));
    }
}
