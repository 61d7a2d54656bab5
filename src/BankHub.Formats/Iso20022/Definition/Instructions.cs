using BankHub.Formats.Iso20022.Components.Payments;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Definition;

/// <summary>Instructions for agents, whose codes were closed lists up to 2019.</summary>
internal static class Instructions
{
    public static IReadOnlyList<InstructionForAgent> ForCreditorAgent<TSide>(
        this ref TSide x, ReadOnlySpan<byte> name, IReadOnlyList<InstructionForAgent> values)
        where TSide : struct, ISide, allows ref struct
    {
        x.Choice = new(x.Dialect < Dialect.Year2020 ? Codes.CreditorAgentInstruction : TextType.ExternalCode, TextType.Max140);
        return x.Parts(name, values);
    }

    public static IReadOnlyList<InstructionForAgent> ForNextAgent<TSide>(
        this ref TSide x, ReadOnlySpan<byte> name, IReadOnlyList<InstructionForAgent> values)
        where TSide : struct, ISide, allows ref struct
    {
        x.Choice = new(Codes.NextAgentInstruction, TextType.Max140);
        return x.Parts(name, values);
    }

    public static IReadOnlyList<InstructionForAgent> ForInstitutionAgent<TSide>(
        this ref TSide x, ReadOnlySpan<byte> name, IReadOnlyList<InstructionForAgent> values)
        where TSide : struct, ISide, allows ref struct
    {
        x.Choice = new(Codes.InstitutionAgentInstruction, TextType.Max140);
        return x.Parts(name, values);
    }

    /// <summary>With a code of an external list.</summary>
    public static InstructionForAgent? ForAgent<TSide>(this ref TSide x, ReadOnlySpan<byte> name, InstructionForAgent? value)
        where TSide : struct, ISide, allows ref struct
    {
        x.Choice = new(TextType.ExternalCode, TextType.Max140);
        return x.Part(name, value);
    }

    public static IReadOnlyList<InstructionForAgent> ForChequeAgent<TSide>(
        this ref TSide x, ReadOnlySpan<byte> name, IReadOnlyList<InstructionForAgent> values)
        where TSide : struct, ISide, allows ref struct
    {
        x.Choice = new(TextType.ExternalCode, TextType.Max140);
        return x.Parts(name, values);
    }

    /// <summary>Free text up to 2019, then with a code.</summary>
    public static InstructionForAgent? ForDebtorAgent<TSide>(
        this ref TSide x, ReadOnlySpan<byte> name, InstructionForAgent? value)
        where TSide : struct, ISide, allows ref struct
    {
        if (x.Dialect >= Dialect.Year2020)
        {
            x.Choice = new(TextType.ExternalCode, TextType.Max140);
            return x.Part(name, value);
        }

        x.Refuse(name, value?.Code is not null);
        var text = x.Text(name, value?.Information, TextType.Max140);
        return text == value?.Information ? value : new() { Information = text };
    }
}
