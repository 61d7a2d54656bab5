using System.Globalization;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Findings;

namespace BankHub.Formats.Iso20022;

/// <summary>The totals of a message, which stand before what they count: a first pass over the transactions makes or checks them.</summary>
public static class Totals
{
    /// <summary>
    /// Counts and sums the transactions of a message and puts the totals into its header and groups, where they are still empty. The
    /// transactions are enumerated, so they must be fit to be enumerated again.
    /// </summary>
    public static void Fill(IMessage message)
    {
        var side = new TotallingSide((component, turnover) =>
        {
            if (component is not ITotalled { Totals: { } totals })
                return;
            totals.NumberOfTransactions ??= turnover.Count.ToString(CultureInfo.InvariantCulture);
            totals.ControlSum ??= NumberType.Decimal.Allows(turnover.Sum) ? turnover.Sum : null;
        });
        side.Total((IComponent)message);
    }

    internal static void Check(IComponent message, IsoFindings findings, string path)
    {
        var side = new TotallingSide((component, turnover) =>
        {
            foreach (var (rule, _) in turnover.Broken(component))
                findings.Add(rule, path);
        });
        side.Total(message);
    }
}
