package dev.talentwire.app.health;

import dev.talentwire.app.refusal.FileTrouble;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * By what the endpoint proves who it is. Both files are PEM, as cert-manager and openssl write them; renewed ones are taken up while it runs
 * ({@link RenewableKey}).
 *
 * @param certificateFile the endpoint's certificate, and behind it those that vouch for it
 * @param keyFile         its private key in PKCS #8, not encrypted
 */
public record HealthTls(Path certificateFile, Path keyFile) {

    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----(.*?)-----END PRIVATE KEY-----", Pattern.DOTALL);
    private static final List<String> ALGORITHMS = List.of("EC", "RSA", "EdDSA");

    /** How each signs. */
    private static final Map<String, String> SIGNATURES =
            Map.of("EC", "SHA256withECDSA", "RSA", "SHA256withRSA", "EdDSA", "EdDSA");

    private static final byte[] SAMPLE = "talentwire".getBytes(StandardCharsets.US_ASCII);

    /** What both files hold, which goes together. */
    record Identity(List<X509Certificate> chain, PrivateKey key) {}

    public HealthTls {
        identity(certificateFile, keyFile);
    }

    /** @throws IllegalArgumentException when the files, as they are now, cannot be used */
    Identity identity() {
        return identity(certificateFile, keyFile);
    }

    /** For the endpoint. */
    SSLContext server() {
        var key = new RenewableKey(this);
        return context(new KeyManager[] {key}, null);
    }

    /** For who asks the endpoint on this machine: trusts this certificate and no other. */
    SSLContext client() {
        try {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry(
                    "endpoint", certificates(certificateFile).getFirst());
            var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            return context(null, managers.getTrustManagers());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalArgumentException("certificateFile is " + certificateFile + ": " + e.getMessage(), e);
        }
    }

    private static SSLContext context(KeyManager @Nullable [] own, TrustManager @Nullable [] others) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(own, others, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java knows no TLS", e);
        }
    }

    /** @throws IllegalArgumentException when one of them cannot be used, or they do not go together: then clients would fail, one by one */
    private static Identity identity(Path certificateFile, Path keyFile) {
        var identity = new Identity(certificates(certificateFile), key(keyFile));
        List<String> problems = new ArrayList<>();
        if (!isKeyOf(identity.chain().getFirst(), identity.key())) {
            problems.add(
                    "keyFile is " + keyFile + ", which is not the key of the first certificate in " + certificateFile);
        }
        for (int i = 0; i + 1 < identity.chain().size(); i++) {
            if (!vouchesFor(identity.chain().get(i + 1), identity.chain().get(i))) {
                problems.add("certificateFile is " + certificateFile + ", whose certificate " + (i + 2)
                        + " does not vouch for certificate " + (i + 1)
                        + "; the endpoint's own comes first, and behind each the one that vouches for it");
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; and ", problems));
        }
        return identity;
    }

    private static boolean isKeyOf(Certificate certificate, PrivateKey key) {
        try {
            Signature signature = Signature.getInstance(SIGNATURES.get(key.getAlgorithm()));
            signature.initSign(key);
            signature.update(SAMPLE);
            byte[] signed = signature.sign();
            signature.initVerify(certificate.getPublicKey());
            signature.update(SAMPLE);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            // Keys of different kinds.
            return false;
        }
    }

    private static boolean vouchesFor(Certificate issuer, Certificate certificate) {
        try {
            certificate.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static List<X509Certificate> certificates(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            List<X509Certificate> chain = CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (chain.isEmpty()) {
                throw new IllegalArgumentException("certificateFile is " + file + ", which holds no certificate");
            }
            return chain;
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "certificateFile is " + file + ", which cannot be read: " + FileTrouble.reason(e), e);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("certificateFile is " + file + ", which is no PEM of certificates", e);
        }
    }

    /** No message says what is in the file. */
    private static PrivateKey key(Path file) {
        return keyOf(file, encoded(file));
    }

    private static byte[] encoded(Path file) {
        try {
            Matcher pem = KEY.matcher(Files.readString(file, StandardCharsets.US_ASCII));
            if (!pem.find()) {
                throw new IllegalArgumentException("keyFile is " + file
                        + ", which holds no unencrypted key in PKCS #8 (openssl pkcs8 -topk8 -nodes makes one)");
            }
            return Base64.getMimeDecoder().decode(pem.group(1));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "keyFile is " + file + ", which cannot be read: " + FileTrouble.reason(e), e);
        }
    }

    private static PrivateKey keyOf(Path file, byte[] encoded) {
        return ALGORITHMS.stream()
                .flatMap(algorithm -> key(encoded, algorithm).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "keyFile is " + file + ", whose key is none of " + String.join(", ", ALGORITHMS)));
    }

    /** Empty when the key is of another kind. */
    private static Optional<PrivateKey> key(byte[] encoded, String algorithm) {
        try {
            return Optional.of(KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded)));
        } catch (InvalidKeySpecException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java knows no " + algorithm, e);
        }
    }
}
