using System.Text.Json;
using BankHub.Core.Findings;
using BankHub.Core.Payments;
using BankHub.Mapping.Delimited.Layouts;
using BankHub.Mapping.Iso20022.Statements;

namespace BankHub.Mapping.Delimited.Payments;

/// <summary>Holds payments against what the table that was written of them says.</summary>
internal static class TableReadAgain
{
    /// <summary>What it says otherwise, and what it does not say.</summary>
    public static (IReadOnlyList<Finding> Otherwise, IReadOnlyList<Finding> LeftOut) Compare(
        LayoutPlan plan, IReadOnlyList<Payment> payments, ReadOnlyMemory<byte> bytes)
    {
        var (back, findings) = new TableToPayments(plan).Read(bytes);
        if (findings.Count > 0 || back.Count != payments.Count)
        {
            return ([.. findings, new("$", "said-otherwise", "What was written does not read as was given.")], []);
        }

        var differences = payments.Zip(back).SelectMany((pair, i) => Between($"$[{i}]", pair.First, pair.Second)).ToList();
        return (
            [.. differences.Where(one => one.Kind != DifferenceKind.Missing && !IsOwn(one.Path)).Select(one =>
                new Finding(one.Path, "said-otherwise", "The table would say it otherwise."))],
            [.. differences.Where(one => one.Kind == DifferenceKind.Missing || IsOwn(one.Path)).Select(one =>
                new Finding(one.Path, "left-out", "The table has no place for it."))]);
    }

    /// <summary>The caller's own reference never travels by itself: what is read names the payment as the table does.</summary>
    private static bool IsOwn(string path) => path.EndsWith("].reference", StringComparison.Ordinal);

    private static IEnumerable<Difference> Between(string path, Payment given, Payment back)
    {
        using var one = JsonDocument.Parse(PaymentWriter.Write(given));
        using var other = JsonDocument.Parse(PaymentWriter.Write(back));
        return [.. Difference.Between(path, one.RootElement, other.RootElement)];
    }
}
