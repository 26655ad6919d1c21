package org.healthworker.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The certificates of a certification authority of one's own. */
final class TrustedCertificates {
  private TrustedCertificates() {}

  /** Trusts those of a file in PEM, and no others. */
  static SSLContext of(Path file) throws FailureException {
    try (InputStream pem = new ByteArrayInputStream(Files.readAllBytes(file))) {
      Collection<? extends Certificate> certificates =
          CertificateFactory.getInstance("X.509").generateCertificates(pem);
      if (certificates.isEmpty()) {
        throw FailureException.refused("The file " + file + " holds no certificate");
      }
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trusting(certificates).getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw FailureException.refused(
          "The certificates in " + file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static TrustManagerFactory trusting(Collection<? extends Certificate> certificates)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null);
    for (Certificate certificate : certificates) {
      store.setCertificateEntry("" + store.size(), certificate);
    }
    var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory;
  }
}
