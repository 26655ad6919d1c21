package org.healthworker.report;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionalException;
import java.lang.reflect.UndeclaredThrowableException;

/** Stands before the transaction: one that would fail is not begun. */
@NeedsDatabase
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class DatabaseGate {
  @Inject private DatabaseProbe probe;

  @AroundInvoke
  Object pass(InvocationContext call) throws Exception {
    if (probe.isAway()) {
      throw new PersistenceException("The database does not answer.");
    }
    try {
      return call.proceed();
    } catch (RollbackException
        | HeuristicMixedException
        | HeuristicRollbackException
        | SystemException
        | TransactionalException
        | UndeclaredThrowableException e) {
      // Some of them are checked, although no method declares them; so does a connection of Payara
      // pass on what the driver throws.
      throw new PersistenceException("The transaction failed, or nobody knows of it.", e);
    }
  }
}
