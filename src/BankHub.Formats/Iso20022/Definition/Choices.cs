using System.Runtime.CompilerServices;
using BankHub.Formats.Iso20022.Components;
using BankHub.Formats.Iso20022.Components.Mandates;
using BankHub.Formats.Iso20022.Components.Payments;
using BankHub.Formats.Iso20022.Components.Remittance;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Definition;

/// <summary>Ways to describe choices of a code and something else, which differ in their lists only.</summary>
internal static class Choices
{
    /// <summary>A choice of a code and a proprietary text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CodeOrProprietary? Coded<TSide>(
        this ref TSide x, ReadOnlySpan<byte> name, CodeOrProprietary? value, TextType code, TextType proprietary, Use use = default)
        where TSide : struct, ISide, allows ref struct
    {
        x.Choice = new(code, proprietary);
        return x.Part(name, value, use);
    }

    /// <summary>A choice of a code of an external list and a proprietary text of 35 characters: by far the most of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CodeOrProprietary? Coded<TSide>(
        this ref TSide x, ReadOnlySpan<byte> name, CodeOrProprietary? value, Use use = default)
        where TSide : struct, ISide, allows ref struct =>
        x.Coded(name, value, TextType.ExternalCode, TextType.Max35, use);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static IReadOnlyList<CodeOrProprietary> CodedList<TSide>(
        this ref TSide x, ReadOnlySpan<byte> name, IReadOnlyList<CodeOrProprietary> values, TextType code, TextType proprietary, Use use)
        where TSide : struct, ISide, allows ref struct
    {
        x.Choice = new(code, proprietary);
        return x.Parts(name, values, use);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static IReadOnlyList<CodeOrProprietary> CodedList<TSide>(
        this ref TSide x, ReadOnlySpan<byte> name, IReadOnlyList<CodeOrProprietary> values, Use use = default)
        where TSide : struct, ISide, allows ref struct =>
        x.CodedList(name, values, TextType.ExternalCode, TextType.Max35, use);

    /// <summary>What kind of document is meant, and who says so.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DocumentType? Typed<TSide>(
        this ref TSide x, ReadOnlySpan<byte> name, DocumentType? value, TextType code, Use use = default)
        where TSide : struct, ISide, allows ref struct
    {
        x.Choice = new(code, TextType.Max35);
        return x.Part(name, value, use);
    }

    /// <summary>How often, which was a code alone up to 2012.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FrequencyChoice? Frequency<TSide>(this ref TSide x, ReadOnlySpan<byte> name, FrequencyChoice? value)
        where TSide : struct, ISide, allows ref struct
    {
        if (x.Dialect > Dialect.Year2009)
            return x.Part(name, value);
        x.Refuse(name, value is not null && value.Type is null);
        var type = x.Text(name, value?.Type, Codes.Frequency2009);
        return type == value?.Type ? value : new() { Type = type };
    }

    /// <summary>A choice of day and moment that once was a day alone.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DateChoice? DateOrChoice<TSide>(
        this ref TSide x, ReadOnlySpan<byte> name, DateChoice? value, Dialect choiceSince, Use use = default)
        where TSide : struct, ISide, allows ref struct
    {
        if (x.Dialect >= choiceSince)
            return x.Part(name, value, use);
        x.Refuse(name, value?.DateTime is not null);
        var date = x.Date(name, value?.Date, use);
        return date == value?.Date ? value : new() { Date = date };
    }
}
