using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Values;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Components.Fees;

/// <summary>The charges within an entry; up to 2012 each with its total.</summary>
public sealed class StatementCharges : IComponent
{
    public Amount? TotalChargesAndTaxAmount { get; set; }

    public IReadOnlyList<ChargesRecord> Records { get; set; } = [];

    void IComponent.Describe<TSide>(ref TSide x)
    {
        TotalChargesAndTaxAmount = x.Amount("TtlChrgsAndTaxAmt"u8, TotalChargesAndTaxAmount);
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
