using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BankHub.Tests.House;

/// <summary>The options that the sources of the channels read, by the calls that read them.</summary>
internal static class ChannelOptions
{
    private static readonly string[] Readers =
        ["Has", "Text", "Required", "Secret", "Key", "SecretOrKey", "Authorities", "Word", "Flag", "Number", "Seconds"];

    private static readonly string[] Holders = ["options", "Options", "reader"];

    private static readonly IReadOnlyList<CompilationUnitSyntax> Files =
        [.. Sources.All.Where(source => source.File.StartsWith("src/BankHub.Channels/", StringComparison.Ordinal)).Select(s => s.Root)];

    private static readonly ILookup<string, string> Constants = Files.SelectMany(file => file.DescendantNodes())
        .OfType<FieldDeclarationSyntax>().Where(field => field.Modifiers.Any(SyntaxKind.ConstKeyword))
        .SelectMany(field => field.Declaration.Variables).Where(constant => Literal(constant.Initializer?.Value) is not null)
        .ToLookup(constant => $"{Owner(constant)}.{constant.Identifier.Text}", constant => Literal(constant.Initializer!.Value)!);

    private static IEnumerable<InvocationExpressionSyntax> Calls =>
        Files.SelectMany(file => file.DescendantNodes()).OfType<InvocationExpressionSyntax>();

    /// <summary>Every option, once for each call that reads it.</summary>
    public static IReadOnlyList<ReadOption> All { get; } =
        [.. Calls.SelectMany(call => Named(call).Select(name => new ReadOption(name, IsRead(call) ? Facts(call) : [])))];

    /// <summary>Calls that read an option whose name this class cannot tell: it would be missed.</summary>
    public static IEnumerable<string> Unclear => Calls
        .Where(call => IsRead(call) && !Named(call).Any())
        .Where(call => Argument(call, 0) is not IdentifierNameSyntax { Identifier.Text: "name" or "option" })
        .Select(call => call.ToString());

    /// <summary>Of a call at the reader, or one that is handed the reader and, next to it, the name.</summary>
    private static IEnumerable<string> Named(InvocationExpressionSyntax call)
    {
        if (IsRead(call) || (call.Expression is IdentifierNameSyntax { Identifier.Text: "Key" } && Literal(Argument(call, 0)) is not null))
            return Texts(Argument(call, 0));

        // It is handed the text, and names only where that stands.
        if (call.Expression.ToString() == "CompanionName.Read")
            return [];
        var holder = call.ArgumentList.Arguments.IndexOf(argument => Holders.Contains(Last(argument.Expression)));
        return holder < 0 ? [] : Texts(Argument(call, holder + 1));
    }

    /// <summary>What the page must say beside the name: bounds, words, and what goes when the option is not given.</summary>
    private static IReadOnlyList<string> Facts(InvocationExpressionSyntax call)
    {
        var method = Last(call.Expression);
        var rest = call.ArgumentList.Arguments.Skip(1).Select(argument => argument.Expression).ToList();
        if (method == "Flag")
            return [$"| `{rest.FirstOrDefault()?.ToString() ?? "false"}` |"];
        if (method == "Word")
            return [$"| `{Literal(rest[0])}` |", .. rest.Select(word => $"`{Literal(word)}`")];
        if (method is not ("Number" or "Seconds"))
            return [];
        var bounds = string.Create(CultureInfo.InvariantCulture, $"{Number(rest[0])}–{Number(rest[1])}");
        return call.Parent is ConditionalExpressionSyntax
            ? [bounds]
            : [bounds, string.Create(CultureInfo.InvariantCulture, $"| {Number(rest[2])} |")];
    }

    private static bool IsRead(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax at && Readers.Contains(at.Name.Identifier.Text)
        && Holders.Contains(Last(at.Expression)) && call.ArgumentList.Arguments.Count > 0;

    private static ExpressionSyntax? Argument(InvocationExpressionSyntax call, int index) =>
        call.ArgumentList.Arguments.ElementAtOrDefault(index)?.Expression;

    private static IEnumerable<string> Texts(ExpressionSyntax? name) => name switch
    {
        ConditionalExpressionSyntax either => Texts(either.WhenTrue).Concat(Texts(either.WhenFalse)),
        IdentifierNameSyntax constant => Constants[$"{Owner(constant)}.{constant.Identifier.Text}"],
        MemberAccessExpressionSyntax constant => Constants[constant.ToString()],
        _ => Literal(name) is { } text ? [text] : [],
    };

    private static string? Literal(ExpressionSyntax? value) => (value as LiteralExpressionSyntax)?.Token.Value as string;

    private static int Number(ExpressionSyntax value) => value switch
    {
        LiteralExpressionSyntax { Token.Value: int number } => number,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.MultiplyExpression } both => Number(both.Left) * Number(both.Right),
        _ => throw new InvalidOperationException($"{value} is no number that this test can tell."),
    };

    private static string Last(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax at => at.Name.Identifier.Text,
        _ => expression.ToString(),
    };

    private static string? Owner(CSharpSyntaxNode node) =>
        node.Ancestors().OfType<TypeDeclarationSyntax>().FirstOrDefault()?.Identifier.Text;
}
