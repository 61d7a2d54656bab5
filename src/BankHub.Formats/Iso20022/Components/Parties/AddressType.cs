using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Components.Parties;

/// <summary>What kind of address it is; up to 2018 the schemas know the code alone.</summary>
public sealed class AddressType : IComponent
{
    public string? Code { get; set; }

    public AddressIdentification? Proprietary { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Code = x.Text("Cd"u8, Code, Codes.AddressType, Use.Either);
        Proprietary = x.Part("Prtry"u8, Proprietary, Use.Either);
    }

    internal static AddressType? Describe<TSide>(ref TSide x, ReadOnlySpan<byte> name, AddressType? value)
        where TSide : struct, ISide, allows ref struct
    {
        if (x.Dialect >= Dialect.Year2019)
            return x.Part(name, value);
        x.Refuse(name, value?.Proprietary is not null);
        var code = x.Text(name, value?.Code, Codes.AddressType);
        return code == value?.Code ? value : new() { Code = code };
    }
}
