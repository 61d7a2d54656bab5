using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Components.Accounts;

/// <summary>The number of an account: an IBAN, or another; in the first versions of all the other one has a name of its own.</summary>
public sealed class AccountIdentification : IComponent
{
    public string? Iban { get; set; }

    public GenericAccountIdentification? Other { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Iban = x.Text("IBAN"u8, Iban, TextType.Iban, Use.Either);
        Other ??= x.Dialect == Dialect.Year2009 ? x.Part<GenericAccountIdentification>("PrtryAcct"u8, null, Use.Never) : null;
        Other = x.Part("Othr"u8, Other, Use.Either);
    }
}
