using System.Runtime.CompilerServices;
using BankHub.Formats.Iso20022.Components;
using BankHub.Formats.Iso20022.Components.Mandates;
using BankHub.Formats.Iso20022.Components.Parties;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Definition;

/// <summary>Choices that grew out of one of their alternatives: older dialects have that one alone.</summary>
internal static class Alternatives
{
    /// <summary>A choice of party and agent, which up to 2018 was a party.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PartyOrAgent? PartyOrAgent<TSide>(
        this ref TSide x, ReadOnlySpan<byte> name, PartyOrAgent? value, Use use = default)
        where TSide : struct, ISide, allows ref struct
    {
        if (x.Dialect >= Dialect.Year2019)
            return x.Part(name, value, use);
        x.Refuse(name, value?.Agent is not null);
        var party = x.Part(name, value?.Party, use);
        return party == value?.Party ? value : new() { Party = party };
    }

    /// <summary>The mandate of a direct debit, since 2020 or that of a credit transfer.</summary>
    public static MandateChoice? Mandate<TSide>(this ref TSide x, ReadOnlySpan<byte> name, MandateChoice? value)
        where TSide : struct, ISide, allows ref struct
    {
        if (x.Dialect >= Dialect.Year2020)
            return x.Part(name, value);
        x.Refuse(name, value?.CreditTransfer is not null);
        var mandate = x.Part(name, value?.DirectDebit);
        return mandate == value?.DirectDebit ? value : new() { DirectDebit = mandate };
    }

    /// <summary>A choice of code and proprietary text, which once was a code of a closed list.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CodeOrProprietary? CodeOrChoice<TSide>(
        this ref TSide x, ReadOnlySpan<byte> name, CodeOrProprietary? value, TextType closed, Dialect choiceSince, Use use = default)
        where TSide : struct, ISide, allows ref struct
    {
        if (x.Dialect >= choiceSince)
            return x.Coded(name, value, use);
        x.Refuse(name, value?.Proprietary is not null);
        var code = x.Text(name, value?.Code, closed, use);
        return code == value?.Code ? value : new() { Code = code };
    }
}
