using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.BankTransactions;

/// <summary>A transaction code of a list that the bank or its country keeps.</summary>
public sealed class ProprietaryBankTransactionCode : IComponent
{
    public string? Code { get; set; }

    public string? Issuer { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Code = x.Text("Cd"u8, Code, TextType.Max35, Use.Required);
        Issuer = x.Text("Issr"u8, Issuer, TextType.Max35);
    }
}
