using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Components.Securities;

/// <summary>A security; up to 2012 by its ISIN or in another way.</summary>
public sealed class SecurityIdentification : IComponent
{
    public string? Isin { get; set; }

    public TypedSecurityIdentification? Proprietary { get; set; }

    public IReadOnlyList<OtherSecurityIdentification> OtherIdentifications { get; set; } = [];

    public string? Description { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        var isChoice = x.Dialect < Dialect.Year2013;
        var type = x.Dialect < Dialect.Year2016 ? TextType.OldIsin : TextType.Isin;
        Isin = x.Text("ISIN"u8, Isin, type, isChoice ? Use.Either : Use.Optional);
        Proprietary = x.Part("Prtry"u8, Proprietary, isChoice ? Use.Either : Use.Never);
        OtherIdentifications = x.Parts("OthrId"u8, OtherIdentifications, Use.Since(Dialect.Year2013));
        Description = x.Text("Desc"u8, Description, TextType.Max140, Use.Since(Dialect.Year2013));
    }
}
