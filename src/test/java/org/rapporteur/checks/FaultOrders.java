package org.rapporteur.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The faults ordered and not yet delivered. Safe for use by many threads.
 *
 * @param <C> a call that a fault may befall
 * @param <F> what may befall it
 */
public final class FaultOrders<C, F> {
    private final List<Order<C, F>> orders = new ArrayList<>();

    private record Order<C, F>(Predicate<C> where, F fault, boolean lasting) {}

    /** The next calls that match meet these, one each. */
    @SafeVarargs
    public final synchronized void where(Predicate<C> where, F... faults) {
        for (F fault : faults) {
            orders.add(new Order<>(where, fault, false));
        }
    }

    /** Every call that matches meets this until it is taken back. */
    public synchronized void always(Predicate<C> where, F fault) {
        orders.add(new Order<>(where, fault, true));
    }

    /** Takes back every order. */
    public synchronized void clear() {
        orders.clear();
    }

    /** The fault that is ordered for a call, the earliest order first; null when there is none. */
    public synchronized @Nullable F take(C call) {
        for (Order<C, F> order : orders) {
            if (order.where().test(call)) {
                if (!order.lasting()) {
                    orders.remove(order);
                }
                return order.fault();
            }
        }
        return null;
    }
}
