package org.healthworker.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NodeNameTest {
  private static final String OF_32 = "a23456789b123456789c123456789d12";

  @AfterEach
  void clear() {
    System.clearProperty("jboss.host.name");
    System.clearProperty("jboss.server.name");
    System.clearProperty("com.sun.aas.instanceName");
  }

  @ParameterizedTest
  @CsvSource({
    "app-1.example:eu_2, app-1.example:eu_2",
    "höst (2)/a, h-st--2--a",
    OF_32 + "," + OF_32
  })
  void aNameThatFitsKeepsItsAllowedCharacters(String name, String fitting) {
    assertThat(NodeName.fitting(name)).isEqualTo(fitting);
  }

  @Test
  void aLongNameIsCutToTwentyThreeCharactersAndAHash() {
    assertThat(NodeName.fitting(OF_32 + "e")).matches("a23456789b123456789c123-[0-9a-f]{8}");
  }

  @Test
  void twoLongNamesThatStartAlikeStayDifferent() {
    assertThat(NodeName.fitting(OF_32 + "e")).isNotEqualTo(NodeName.fitting(OF_32 + "f"));
  }

  @Test
  void theCutOfANameIsTheSameAtEveryStart() {
    assertThat(NodeName.fitting(OF_32 + "e")).isEqualTo("a23456789b123456789c123-4828c7e7");
  }

  @Test
  void aServerWithoutANameOfItsOwnIsNamedAfterItsHost() throws UnknownHostException {
    assertThat(NodeName.ofThisServer()).isEqualTo(NodeName.fitting(host()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"jboss.server.name", "com.sun.aas.instanceName"})
  void aServersOwnNameStandsBehindTheHosts(String property) throws UnknownHostException {
    System.setProperty(property, "green");
    assertThat(NodeName.ofThisServer()).isEqualTo(NodeName.fitting(host() + ":green"));
  }

  @Test
  void payarasStockNameAddsNothing() throws UnknownHostException {
    System.setProperty("com.sun.aas.instanceName", "server");
    assertThat(NodeName.ofThisServer()).isEqualTo(NodeName.fitting(host()));
  }

  @Test
  void wildFlysStockNameAddsNothing() throws UnknownHostException {
    System.setProperty("jboss.host.name", "web-7");
    System.setProperty("jboss.server.name", "web-7");
    assertThat(NodeName.ofThisServer()).isEqualTo(NodeName.fitting(host()));
  }

  @Test
  void aNameThatOnlyStartsLikeTheHostsIsTheServersOwn() throws UnknownHostException {
    System.setProperty("jboss.host.name", host());
    System.setProperty("jboss.server.name", host().substring(0, 1));
    assertThat(NodeName.ofThisServer())
        .isEqualTo(NodeName.fitting(host() + ":" + host().charAt(0)));
  }

  private static String host() throws UnknownHostException {
    return InetAddress.getLocalHost().getHostName();
  }
}
