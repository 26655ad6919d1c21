package org.healthworker.bench;

import java.nio.file.Path;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The application with the listener that inserts one row and replies. */
final class RowOnlyArchive {
  private RowOnlyArchive() {}

  static Path write(Path war) {
    ShrinkWrap.create(WebArchive.class)
        .addClasses(RowOnlyListener.class, RowOnlyTask.class, Rows.class, Replies.class)
        .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
        // Where a server is asked whether its application is ready.
        .addAsWebResource(EmptyAsset.INSTANCE, "health/ready")
        .as(ZipExporter.class)
        .exportTo(war.toFile(), true);
    return war;
  }
}
