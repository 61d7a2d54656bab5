using BankHub.Core.Findings;
using BankHub.Core.Payments;
using BankHub.Hub.Routing;

namespace BankHub.Hub.Intake;

/// <summary>
/// The caller is told at once which date is used where it is not the requested one: a date that has passed means as soon as possible, and a
/// bank may need longer, or not work on that day. A date that passed too long ago never comes here: it has no route.
/// </summary>
internal static class DateNote
{
    public static IReadOnlyList<Finding> Of(Payment payment, Route route, DateOnly today) =>
        payment.RequestedExecutionDate < today ? [Note("date-passed", "The requested date has passed", route)]
        : payment.RequestedExecutionDate < route.ValueDate ? [Note("date-moved", "The bank cannot move the money on that date", route)]
        : [];

    private static Finding Note(string rule, string why, Route route) =>
        new("$.requestedExecutionDate", rule, $"{why}: it is asked for {route.ValueDate:yyyy-MM-dd} at the earliest.");
}
