package dev.talentwire.app.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/**
 * A key of localhost and the certificate that vouches for itself.
 *
 * @param store    both, as PKCS #12
 * @param password of the store
 */
public record SelfSigned(Path store, String password) {

    private static final String ALIAS = "own";

    /** Makes both. */
    public static SelfSigned make(Path store, String password) throws IOException, InterruptedException {
        var made = new SelfSigned(store, password);
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost,ip:127.0.0.1",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                password);
        Process keytool = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(keytool.waitFor()).as("exit code of keytool").isZero();
        return made;
    }

    /** Writes the certificate as PEM. */
    public Path certificate(Path to) throws IOException, GeneralSecurityException {
        Certificate certificate = keys().getCertificate(ALIAS);
        return pem("CERTIFICATE", certificate.getEncoded(), to);
    }

    /** Writes the key as PEM. */
    public Path key(Path to) throws IOException, GeneralSecurityException {
        Key key = Objects.requireNonNull(keys().getKey(ALIAS, password.toCharArray()));
        return pem("PRIVATE KEY", key.getEncoded(), to);
    }

    private KeyStore keys() throws IOException, GeneralSecurityException {
        return KeyStore.getInstance(store.toFile(), password.toCharArray());
    }

    private static Path pem(String kind, byte[] content, Path to) throws IOException {
        return Files.writeString(
                to,
                "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder().encodeToString(content) + "\n-----END "
                        + kind + "-----\n");
    }
}
