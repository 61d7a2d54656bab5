using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Accounts;

/// <summary>What stands for an account number: a telephone number, an e-mail address.</summary>
public sealed class AccountProxy : IComponent
{
    public CodeOrProprietary? Type { get; set; }

    public string? Identification { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Type = x.Coded("Tp"u8, Type);
        Identification = x.Text("Id"u8, Identification, TextType.Max2048, Use.Required);
    }
}
