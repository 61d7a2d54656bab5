using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Values;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Components.Fees;

/// <summary>The interest within an entry; up to 2012 each with its total.</summary>
public sealed class StatementInterest : IComponent
{
    public Amount? TotalInterestAndTaxAmount { get; set; }

    public IReadOnlyList<InterestRecord> Records { get; set; } = [];

    void IComponent.Describe<TSide>(ref TSide x)
    {
        TotalInterestAndTaxAmount = x.Amount("TtlIntrstAndTaxAmt"u8, TotalInterestAndTaxAmount, Use.Since(Dialect.Year2013));
        if (x.Dialect >= Dialect.Year2013)
            Records = x.Parts("Rcrd"u8, Records);
        else
            DescribeOne(ref x);
    }

    private void DescribeOne<TSide>(ref TSide x)
        where TSide : struct, ISide, allows ref struct
    {
        x.Refuse("Rcrd"u8, Records.Count > 1);
        var one = Records.Count > 0 ? Records[0] : new();
        one.Describe(ref x);
        if (Records.Count == 0 && !one.IsEmpty)
            Records = [one];
    }
}
