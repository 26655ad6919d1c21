package org.healthworker.alert;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import org.healthworker.server.Build;

/** What the mail server of the workers has got. */
final class Mailbox implements AutoCloseable {
  private final GreenMail server =
      new GreenMail(new ServerSetup(Build.ports().smtp(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  private Mailbox() {}

  static Mailbox open() {
    var mailbox = new Mailbox();
    mailbox.server.start();
    return mailbox;
  }

  /** The mails whose subject names what they are about, in order. */
  List<MimeMessage> about(String what) throws MessagingException {
    var mails = new ArrayList<MimeMessage>();
    for (MimeMessage each : server.getReceivedMessages()) {
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
