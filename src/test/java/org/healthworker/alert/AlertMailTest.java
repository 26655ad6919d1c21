package org.healthworker.alert;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class AlertMailTest {
  private static final Alert FIRED = SampleAlerts.of(AlertState.OK, AlertState.WARNING);

  @Test
  void itSaysWhatTheAlertSaysToAllRecipients() throws Exception {
    AlertMail mail = mail(1, FIRED, Notice.FIRED);

    assertThat(mail.getSubject()).isEqualTo("memory of app-1 is in warning");
    assertThat(mail.getContent().toString())
        .startsWith("memory of app-1 is in warning.")
        .contains(FIRED.id());
    assertThat(mail.getContentType()).isEqualTo("text/plain; charset=UTF-8");
    assertThat(mail.getRecipients(RecipientType.TO))
        .extracting(Object::toString)
        .containsExactly("a@example.org", "b@example.org");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
  }

  @Test
  void allMailsOfAProblemReferToItsFirst() throws Exception {
    String first = mail(1, FIRED, Notice.FIRED).getMessageID();

    List<AlertMail> others =
        List.of(
            mail(2, FIRED, Notice.REPEATED),
            mail(3, SampleAlerts.of(AlertState.WARNING, AlertState.ERROR), Notice.FIRED),
            mail(4, SampleAlerts.of(AlertState.ERROR, AlertState.OK), Notice.RESOLVED));

    for (AlertMail other : others) {
      assertThat(other.getHeader("References")).containsExactly(first);
      assertThat(other.getHeader("In-Reply-To")).containsExactly(first);
    }
    assertThat(others)
        .extracting(AlertMail::getMessageID)
        .doesNotContain(first)
        .doesNotHaveDuplicates();
  }

  @Test
  void aDeliveryThatIsTriedAgainHasTheSameId() throws Exception {
    assertThat(mail(7, FIRED, Notice.REPEATED).getMessageID())
        .isEqualTo(mail(7, FIRED, Notice.REPEATED).getMessageID());
  }

  @Test
  void aLineBreakInANameBeginsNoHeader() throws Exception {
    Alert evil = SampleAlerts.of("app\r\nBcc: all@example.org", AlertState.OK, AlertState.ERROR);

    AlertMail mail = mail(1, evil, Notice.FIRED);

    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getSubject()).isEqualTo("memory of app Bcc: all@example.org is in error");
  }

  private static AlertMail mail(long id, Alert alert, Notice notice) throws Exception {
    var mail =
        new AlertMail(
            Session.getInstance(new Properties()),
            new Delivery(id, alert, notice, 0),
            "health@example.org",
            List.of("a@example.org", "b@example.org"));
    mail.saveChanges();
    return mail;
  }
}
