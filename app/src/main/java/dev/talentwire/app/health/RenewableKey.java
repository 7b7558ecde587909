package dev.talentwire.app.health;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The endpoint's key and certificate, looked at with every new connection: whoever renews certificates changes the files and restarts nothing.
 * Files that do not go together yet, because only one of them is written, or that cannot be used, change nothing, and the log says so once.
 */
final class RenewableKey extends X509ExtendedKeyManager {

    private static final Logger LOG = LoggerFactory.getLogger(RenewableKey.class);
    private static final String ALIAS = "endpoint-";

    private final HealthTls files;
    private List<Object> seen;

    /** The newest last; a connection that began with the one before ends with it. */
    private List<HealthTls.Identity> identities;

    /** What is wrong with the files, empty when nothing is: then each connection tries them, as rights change without a trace. */
    private String trouble = "";

    /** How many there were in all. */
    private int number = 1;

    /** @throws IllegalArgumentException when the files cannot be used from the beginning */
    RenewableKey(HealthTls files) {
        this.files = files;
        this.seen = state();
        this.identities = List.of(files.identity());
    }

    private synchronized String current() {
        List<Object> now = state();
        if (!now.equals(seen) || !trouble.isEmpty()) {
            seen = now;
            renew();
        }
        return ALIAS + number;
    }

    private void renew() {
        try {
            HealthTls.Identity renewed = files.identity();
            trouble = "";
            if (renewed.chain().equals(identities.getLast().chain())) {
                return;
            }
            identities = List.of(identities.getLast(), renewed);
            number++;
            LOG.info("The endpoint has a new certificate, of {}", files.certificateFile());
        } catch (IllegalArgumentException e) {
            String why = String.valueOf(e.getMessage());
            if (!why.equals(trouble)) {
                LOG.warn("The endpoint keeps its certificate: {}", why);
                trouble = why;
            }
        }
    }

    private synchronized HealthTls.@Nullable Identity identity(String alias) {
        if (!alias.startsWith(ALIAS)) {
            return null;
        }
        int age = number - Integer.parseInt(alias.substring(ALIAS.length()));
        return age < 0 || age >= identities.size() ? null : identities.get(identities.size() - 1 - age);
    }

    private List<Object> state() {
        return List.of(state(files.certificateFile()), state(files.keyFile()));
    }

    /** Also behind a link that is made to point elsewhere, as Kubernetes does with secrets. */
    private static List<Object> state(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return List.of(attributes.lastModifiedTime(), attributes.size(), String.valueOf(attributes.fileKey()));
        } catch (IOException e) {
            return List.of();
        }
    }

    @Override
    public String chooseEngineServerAlias(String keyType, Principal[] issuers, SSLEngine engine) {
        return current();
    }

    @Override
    public String chooseServerAlias(String keyType, Principal[] issuers, Socket socket) {
        return current();
    }

    @Override
    public X509Certificate @Nullable [] getCertificateChain(String alias) {
        HealthTls.Identity identity = identity(alias);
        return identity == null ? null : identity.chain().toArray(X509Certificate[]::new);
    }

    @Override
    public @Nullable PrivateKey getPrivateKey(String alias) {
        HealthTls.Identity identity = identity(alias);
        return identity == null ? null : identity.key();
    }

    @Override
    public String[] getServerAliases(String keyType, Principal[] issuers) {
        return new String[] {current()};
    }

    /** The endpoint asks nobody. */
    @Override
    public String @Nullable [] getClientAliases(String keyType, Principal[] issuers) {
        return null;
    }

    @Override
    public @Nullable String chooseClientAlias(String[] keyType, Principal[] issuers, Socket socket) {
        return null;
    }
}
