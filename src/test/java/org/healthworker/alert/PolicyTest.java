package org.healthworker.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Results are written as they are stored: {@code .} ok, {@code -} nearly, w warning, e error. */
class PolicyTest {
  private static final Policy POLICY = new Policy(3, 2);
  private static final Policy AT_ONCE = new Policy(1, 1);

  /** Its last announced state is a warning. */
  private static final String FLAPPING = "w.w.w.w.w.w.w.w.w.w.";

  @ParameterizedTest
  @CsvSource({
    // two bad ones are not enough, whatever stands between them
    "ww,       ''",
    "ww.ww.ww, ''",
    "ww-ww,    ''",
    // three are
    "www,      'OK>WARNING@3'",
    "eee,      'OK>ERROR@3'",
    // those that disagree change to the better of them
    "wew,      'OK>WARNING@3'",
    "ewe,      'OK>WARNING@3'",
    "ewee,     'OK>WARNING@3'",
    "eweee,    'OK>WARNING@3 WARNING>ERROR@5'",
    // once is enough
    "wwwwwww,  'OK>WARNING@3'"
  })
  void aChangeForTheWorseMustHoldForThreeReports(String results, String changes) {
    assertThat(changes(POLICY, results)).isEqualTo(changes);
  }

  @ParameterizedTest
  @CsvSource({
    "www.,     'OK>WARNING@3'",
    "www.w.w,  'OK>WARNING@3'",
    "www..,    'OK>WARNING@3 WARNING>OK@5'",
    "eee..,    'OK>ERROR@3 ERROR>OK@5'",
    // below the warning is not below the recovery
    "www----,  'OK>WARNING@3'",
    "www.-.-., 'OK>WARNING@3'",
    "www--..,  'OK>WARNING@3 WARNING>OK@7'",
    // what is no longer in error is in warning, unless it has recovered
    "eeeww,    'OK>ERROR@3 ERROR>WARNING@5'",
    "eee--,    'OK>ERROR@3 ERROR>WARNING@5'",
    "eeew.,    'OK>ERROR@3 ERROR>WARNING@5'",
    "eeew..,   'OK>ERROR@3 ERROR>WARNING@5 WARNING>OK@6'",
    "eeewe.e-, 'OK>ERROR@3'"
  })
  void aRecoveryMustHoldForTwoReports(String results, String changes) {
    assertThat(changes(POLICY, results)).isEqualTo(changes);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, w.e., 'OK>WARNING@1 WARNING>OK@2 OK>ERROR@3 ERROR>OK@4'",
    "1, 3, e..e..., 'OK>ERROR@1 ERROR>OK@7'"
  })
  void howManyAgreeIsASetting(int attempts, int recoveryAttempts, String results, String changes) {
    assertThat(changes(new Policy(attempts, recoveryAttempts), results)).isEqualTo(changes);
  }

  @ParameterizedTest
  @CsvSource({"19, ''", "20, 'OK>ERROR@20'"})
  void allThatIsRememberedMayHaveToAgree(int number, String changes) {
    assertThat(changes(new Policy(20, 20), "e".repeat(number))).isEqualTo(changes);
  }

  @Test
  void whileItFlapsNothingIsAnnounced() {
    assertThat(changes(AT_ONCE, FLAPPING + "wew...")).isEqualTo(changes(AT_ONCE, FLAPPING));
  }

  @ParameterizedTest
  @CsvSource({
    // it ends when the changes are old enough; the last one announced was a warning
    "wwwwwwwwwwwwwwwwwwww, ''",
    "eeeeeeeeeeeeeeeeeeee, WARNING>ERROR",
    "...................., WARNING>OK",
    "....................e, WARNING>OK OK>ERROR"
  })
  void whenFlappingEndsTheRealStateIsAnnouncedIfItIsNotKnown(String results, String changes) {
    String all = changes(AT_ONCE, FLAPPING + results).replaceAll("@[0-9]+", "");
    assertThat(all).endsWith("OK>WARNING" + (changes.isEmpty() ? "" : " " + changes));
  }

  @Test
  void noFewerThanTwentyResultsAreFlapping() {
    assertThat(changes(AT_ONCE, FLAPPING)).endsWith("@19");
  }

  /** Such as {@code OK>WARNING@3}: with which result, counted from one, what was announced. */
  private static String changes(Policy policy, String results) {
    var changes = new ArrayList<String>();
    PolicyState state = PolicyState.NEW;
    for (int i = 0; i < results.length(); i++) {
      PolicyState next = policy.next(state, Result.of(results.charAt(i)));
      if (next.announced() != state.announced()) {
        changes.add(state.announced().name() + ">" + next.announced().name() + "@" + (i + 1));
      }
      state = next;
    }
    return String.join(" ", changes);
  }
}
