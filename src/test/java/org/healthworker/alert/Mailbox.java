package org.healthworker.alert;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;

/** What the mail server of the workers has got. */
final class Mailbox implements AutoCloseable {
  private final GreenMail server;

  private Mailbox(int port) {
    server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  }

  static Mailbox open(int port) {
    var mailbox = new Mailbox(port);
    mailbox.server.start();
    return mailbox;
  }

  /** All mails, in order. */
  List<MimeMessage> all() {
    return List.of(server.getReceivedMessages());
  }

  /** The mails whose subject names what they are about, in order. */
  List<MimeMessage> about(String what) throws MessagingException {
    var mails = new ArrayList<MimeMessage>();
    for (MimeMessage each : all()) {
      if (each.getSubject().contains(what)) {
        mails.add(each);
      }
    }
    return mails;
  }

  @Override
  public void close() {
    server.stop();
  }
}
