package org.healthworker.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** REST under {@code /health-worker/system/maintenance}. */
@ApplicationPath("/system/maintenance")
public class MaintenanceApplication extends Application {}
