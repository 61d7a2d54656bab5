using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.BankTransactions;

/// <summary>The family and sub-family of a transaction within its domain.</summary>
public sealed class BankTransactionFamily : IComponent
{
    public string? Code { get; set; }

    public string? SubFamilyCode { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Code = x.Text("Cd"u8, Code, TextType.ExternalCode, Use.Required);
        SubFamilyCode = x.Text("SubFmlyCd"u8, SubFamilyCode, TextType.ExternalCode, Use.Required);
    }
}
