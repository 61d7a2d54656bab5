using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Core.Payments;
using BankHub.Formats.Json;

namespace BankHub.Mapping.Json;

/// <summary>What a bank's JSON says, in canonical words.</summary>
public static class JsonItems
{
    /// <summary>An amount that the bank writes as text beside its currency; what is no such amount is a problem at its place.</summary>
    public static Money? Money(this JsonPart part, string amount = "amount", string currency = "currency")
    {
        var (text, code) = (part.Text(amount), part.Text(currency));
        if (text is null || code is null)
            return null;
        if (!Currency.TryParse(code, out var known, out var broken))
            part.Report(currency, broken.Name, broken.Message);
        else if (!BankHub.Core.Payments.Money.TryParse(text, known, out var money, out broken))
            part.Report(amount, broken.Name, broken.Message);
        else
            return money;
        return null;
    }

    /// <summary>Every problem of a message as an item of its own, so that it is parked and its neighbours apply.</summary>
    public static IEnumerable<DecodedItem> Findings(this JsonMessage message) =>
        message.Problems.Select(problem => new DecodedFinding(new Finding(problem.Path, problem.Rule, problem.Message)));
}
