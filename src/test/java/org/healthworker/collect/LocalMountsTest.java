package org.healthworker.collect;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.healthworker.CapturedLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalMountsTest {
  private static final String ROOT = "25 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw\n";

  @TempDir private Path root;

  @Test
  void whereTheSystemIsNoLinuxItIsTheRootAlone() throws Exception {
    assertThat(new LocalMounts(root).byAlias()).isEqualTo(Map.of("root", root));
  }

  @Test
  void ofAServersMountsTheDisksAreTaken() throws Exception {
    assertThat(
            aliases(
                """
                22 27 0:21 / /proc rw,nosuid,nodev,noexec,relatime shared:14 - proc proc rw
                23 27 0:22 / /sys rw,nosuid,nodev,noexec,relatime shared:2 - sysfs sysfs rw
                24 27 0:6 / /dev rw,relatime shared:3 - devtmpfs devtmpfs rw,size=123k,mode=755
                25 24 0:23 / /dev/shm rw,nosuid,nodev shared:4 - tmpfs tmpfs rw
                27 1 253:0 / / rw,relatime shared:1 - xfs /dev/mapper/vg-root rw,attr2,inode64
                31 27 0:25 / /run rw,nosuid,nodev shared:5 - tmpfs tmpfs rw,size=99k
                90 27 8:2 / /boot rw,relatime shared:47 - ext4 /dev/sda2 rw
                93 90 8:1 / /boot/efi rw,relatime shared:49 - vfat /dev/sda1 rw,fmask=0077
                96 27 7:1 / /snap/core/1 ro,nodev,relatime shared:51 - squashfs /dev/loop1 ro
                97 27 8:17 / /mnt/archive ro,relatime shared:52 - ext4 /dev/sdb1 ro
                98 27 253:1 / /var/lib rw,relatime shared:53 - xfs /dev/mapper/vg-var rw
                99 98 0:60 / /var/lib/docker/overlay2/ab/merged rw - overlay overlay rw
                100 31 8:33 / /run/media/stick rw,nosuid shared:60 - vfat /dev/sdc1 rw\
                """))
        .containsExactly("root", "boot", "boot-efi", "run-media-stick", "var-lib");
  }

  @Test
  void ofAContainersMountsTheRootAndTheVolumesAreTaken() throws Exception {
    Files.writeString(root.resolve("hosts"), "a file");
    assertThat(
            aliases(
                """
                612 540 0:78 / / rw,relatime master:300 - overlay overlay rw,lowerdir=/a,upperdir=/b
                613 612 0:80 / /proc rw,nosuid,nodev,noexec,relatime - proc proc rw
                620 612 259:1 /containers/4f2c/hosts /hosts rw,relatime - ext4 /dev/nvme0n1p1 rw
                621 612 259:1 /volumes/data/_data /srv/data rw,relatime master:1 - ext4 /dev/nvme0n1p1 rw
                622 612 259:1 /volumes/logs/_data /srv/logs-of-it rw,relatime master:1 - ext4 /dev/nvme0n1p1 rw\
                """))
        .containsExactly("root", "srv-data");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nfs",
        "nfs4",
        "cifs",
        "smb3",
        "ceph",
        "fuse.sshfs",
        "fuse.glusterfs",
        "9p",
        "autofs",
        "tmpfs",
        "proc",
        "overlay"
      })
  void whatIsOnNoDiskOfThisMachineIsLeftOut(String type) throws Exception {
    assertThat(aliases(ROOT + "50 25 0:50 / /mnt rw,relatime shared:9 - " + type + " source rw"))
        .containsExactly("root");
  }

  @ParameterizedTest
  @ValueSource(strings = {"btrfs", "zfs", "bcachefs"})
  void whatIsOnADiskIsTakenAlsoWithoutItsNumber(String type) throws Exception {
    assertThat(aliases(ROOT + "50 25 0:50 / /mnt rw,relatime shared:9 - " + type + " source rw"))
        .containsExactly("root", "mnt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"overlay", "fuse.fuse-overlayfs", "virtiofs", "9p"})
  void aContainersRootIsTaken(String type) throws Exception {
    assertThat(aliases("50 1 0:50 / / rw,relatime - " + type + " source rw"))
        .containsExactly("root");
  }

  @Test
  void aDiskOnTheWayToWhichANetworkWouldBeAskedIsLeftOut() throws Exception {
    String nfs = "50 25 0:50 / /mnt/nfs rw - nfs4 server:/ rw\n";
    String below = "51 50 8:2 / /mnt/nfs/disk rw - ext4 /dev/sda2 rw\n";
    assertThat(aliases(ROOT + nfs + below)).containsExactly("root");
  }

  @Test
  void aDiskOverWhichANetworkIsMountedIsLeftOut() throws Exception {
    String disk = "50 25 8:2 / /data rw - ext4 /dev/sda2 rw\n";
    String over = "51 50 0:51 / /data rw - nfs4 server:/ rw\n";
    assertThat(aliases(ROOT + disk + over)).containsExactly("root");
  }

  @Test
  void aDiskHiddenByALaterMountAboveItIsLeftOut() throws Exception {
    String disk = "50 25 8:2 / /mnt/data rw - ext4 /dev/sda2 rw\n";
    String over = "51 25 8:3 / /mnt rw - ext4 /dev/sda3 rw\n";
    assertThat(aliases(ROOT + disk + over)).containsExactly("root", "mnt");
  }

  @Test
  void aDeviceIsTakenOnceWhereItsPathIsShortest() throws Exception {
    assertThat(
            aliases(
                """
                25 1 0:30 /@ / rw,relatime shared:1 - btrfs /dev/sda1 rw,subvol=/@
                50 25 0:30 /@home /home rw,relatime shared:9 - btrfs /dev/sda1 rw,subvol=/@home
                51 25 8:2 /long /mnt/long rw,relatime shared:9 - ext4 /dev/sda2 rw
                52 25 8:2 / /mnt/all rw,relatime shared:9 - ext4 /dev/sda2 rw\
                """))
        .containsExactly("root", "mnt-all");
  }

  @Test
  void aMountOfAReadOnlyFileSystemIsLeftOut() throws Exception {
    assertThat(aliases(ROOT + "50 25 8:2 / /mnt rw,relatime - ext4 /dev/sda2 ro"))
        .containsExactly("root");
  }

  @ParameterizedTest
  @CsvSource({
    "/data, data",
    "/var/lib, var-lib",
    "/srv/My_Data-1, srv-my_data-1",
    "/srv/a\\040b, srv-a_b",
    "/srv/a.b, srv-a_b",
    "/root, root-94a6b447"
  })
  void anAliasIsMadeFromThePath(String point, String alias) throws Exception {
    assertThat(aliases(ROOT + disk(50, point))).containsExactly("root", alias);
  }

  @Test
  void whereTwoPathsWouldHaveOneAliasTheSecondGetsAHash() throws Exception {
    assertThat(aliases(ROOT + disk(50, "/a/b") + disk(51, "/a-b")))
        .containsExactly("root", "a-b", "a-b-662b7b62");
  }

  @Test
  void aLongAliasIsCutAndGetsAHash() throws Exception {
    String longest = "b".repeat(64);
    assertThat(aliases(ROOT + disk(50, "/" + longest) + disk(51, "/c" + longest)))
        .containsExactly("root", longest, "c" + "b".repeat(54) + "-89c59312");
  }

  @Test
  void theFirstSixtyFourAreTakenAndTheLogSaysHowManyThereAre() throws Exception {
    String disks = IntStream.range(100, 170).mapToObj(i -> disk(i, "/mnt/" + i)).collect(joining());
    try (var log = new CapturedLog(LocalMounts.class)) {
      assertThat(aliases(ROOT + disks)).hasSize(64).contains("root", "mnt-162");
      assertThat(log.lines())
          .containsExactly(
              "HW0204 health.disk.mounts is auto and found 71 file systems; the first 64 by path"
                  + " are measured");
    }
  }

  @Test
  void whereThereIsNoneItIsSaid() {
    assertThatThrownBy(() -> aliases("25 1 0:25 / / rw - tmpfs tmpfs rw"))
        .isInstanceOf(MeasurementException.class)
        .hasMessage("There is no local, writable file system.");
  }

  @Test
  void thePathIsThatOfTheMount() throws Exception {
    assertThat(mounts(ROOT + disk(50, "/srv/a\\040b")))
        .containsEntry("srv-a_b", root.resolve("srv/a b"));
  }

  private static String disk(int id, String point) {
    return "%d 25 8:%d / %s rw,relatime - ext4 /dev/sdx rw\n".formatted(id, id, point);
  }

  private Set<String> aliases(String mountinfo) throws Exception {
    return mounts(mountinfo).keySet();
  }

  /** With a directory for each mount point that is not a file. */
  private Map<String, Path> mounts(String mountinfo) throws IOException, MeasurementException {
    new RecordedSystem(root).file("proc/self/mountinfo", mountinfo.stripTrailing());
    for (MountEntry entry : MountEntry.all(root)) {
      Path point = root.resolve(entry.point().substring(1));
      if (!Files.exists(point)) {
        Files.createDirectories(point);
      }
    }
    return new LocalMounts(root).byAlias();
  }
}
