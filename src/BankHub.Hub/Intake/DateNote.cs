using BankHub.Core.Findings;
using BankHub.Core.Payments;
using BankHub.Hub.Routing;

namespace BankHub.Hub.Intake;

/// <summary>
/// A requested date that has passed means as soon as possible, and the caller is told at once which date that is. One that passed too long
/// ago never comes here: it has no route.
/// </summary>
internal static class DateNote
{
    public static IReadOnlyList<Finding> Of(Payment payment, Route route, DateOnly today) => payment.RequestedExecutionDate >= today
        ? []
        :
        [
            new Finding(
                "$.requestedExecutionDate",
                "date-passed",
                $"The requested date has passed: the bank is asked for {route.ValueDate:yyyy-MM-dd} at the earliest."),
        ];
}
