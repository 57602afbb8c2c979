package quotes;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.FailedException;
import java.util.concurrent.StructuredTaskScope.Joiner;

/** Asks all suppliers at once; a comparison is worth something only when it is complete. */
record Purchasing(List<Supplier> suppliers) {

    Quote cheapest(Item item) throws SupplierException, InterruptedException {
        try (var scope = StructuredTaskScope.open(Joiner.<Quote>allSuccessfulOrThrow())) {
            suppliers.forEach(supplier -> scope.fork(() -> supplier.quote(item)));
            return scope.join()
                    .map(StructuredTaskScope.Subtask::get)
                    .min(Comparator.comparingInt(Quote::cents))
                    .orElseThrow(() -> new SupplierException("there is nobody to ask"));
        } catch (FailedException failed) {
            if (failed.getCause() instanceof SupplierException reason) {
                throw reason;
            }
            throw failed;
        }
    }
}
