using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Components.Balances;

/// <summary>An amount with its direction.</summary>
public sealed class NetAmount : IComponent
{
    public decimal? Amount { get; set; }

    public string? CreditDebit { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Amount = x.Number("Amt"u8, Amount, NumberType.NonNegative, Use.Required);
        CreditDebit = x.Text("CdtDbtInd"u8, CreditDebit, Codes.CreditDebit, Use.Required);
    }

    /// <summary>Up to 2012 amount and direction stand side by side among the totals.</summary>
    internal static NetAmount? Describe<TSide>(ref TSide x, NetAmount? value)
        where TSide : struct, ISide, allows ref struct
    {
        if (x.Dialect >= Dialect.Year2013)
            return x.Part("TtlNetNtry"u8, value);
        var net = value ?? new();
        net.Amount = x.Number("TtlNetNtryAmt"u8, net.Amount, NumberType.Decimal);
        net.CreditDebit = x.Text("CdtDbtInd"u8, net.CreditDebit, Codes.CreditDebit);
        return net.Amount is null && net.CreditDebit is null ? value : net;
    }
}
