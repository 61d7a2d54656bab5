using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BankHub.Tests.House;

/// <summary>How types are named, placed, closed and described.</summary>
public sealed class TypeTests
{
    private static readonly string[] EmptyNouns = ["Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Service", "Services"];

    private static readonly SyntaxKind[] Closing = [SyntaxKind.SealedKeyword, SyntaxKind.StaticKeyword, SyntaxKind.AbstractKeyword];

    [Fact]
    public void A_name_says_what_the_thing_is() =>
        Verdict.None(Sources.Types.Where(at => Array.Exists(EmptyNouns, Name(at.Type).EndsWith)).Select(Show));

    [Fact]
    public void A_namespace_is_its_folder() =>
        Verdict.None(Sources.All.SelectMany(source => source.Root.Members.OfType<BaseNamespaceDeclarationSyntax>()
            .Where(space => space.Name.ToString() != Expected(source.File)).Select(space => $"{source.File}: {space.Name}")));

    [Fact]
    public void A_class_that_nothing_derives_from_is_sealed()
    {
        var bases = Sources.Types.SelectMany(at => at.Type.BaseList?.Types ?? [])
            .Select(parent => Simple(parent.Type.ToString())).ToHashSet();
        Verdict.None(Shipped.Where(at => IsOpenClass(at.Type) && !bases.Contains(Name(at.Type))).Select(Show));
    }

    [Theory]
    [InlineData("src/BankHub.Core/")]
    [InlineData("src/BankHub.Formats/")]
    public void A_public_type_of_the_vocabulary_says_in_a_sentence_what_it_is(string folder) =>
        Verdict.None(Sources.Types.Where(at => at.File.StartsWith(folder, StringComparison.Ordinal))
            .Where(at => IsPublic(at.Type) && !IsDescribed(at.Type)).Select(Show));

    private static IEnumerable<(string File, BaseTypeDeclarationSyntax Type)> Shipped =>
        Sources.Types.Where(at => !at.File.StartsWith("tests/", StringComparison.Ordinal));

    private static bool IsOpenClass(BaseTypeDeclarationSyntax type) =>
        type is ClassDeclarationSyntax or RecordDeclarationSyntax && !type.IsKind(SyntaxKind.RecordStructDeclaration) && !IsPartial(type)
        && !type.Modifiers.Any(word => Closing.Contains(word.Kind()));

    private static string Name(BaseTypeDeclarationSyntax type) => type.Identifier.Text;

    private static string Simple(string name) => name.Split('<', '(')[0].Split('.')[^1];

    private static string Show((string File, BaseTypeDeclarationSyntax Type) at) => $"{at.File}: {Name(at.Type)}";

    private static bool IsPublic(BaseTypeDeclarationSyntax type) =>
        type.AncestorsAndSelf().OfType<BaseTypeDeclarationSyntax>().All(level => level.Modifiers.Any(SyntaxKind.PublicKeyword));

    /// <summary>Another part of it may carry the sentence or the modifier.</summary>
    private static bool IsPartial(BaseTypeDeclarationSyntax type) => type.Modifiers.Any(SyntaxKind.PartialKeyword);

    private static bool IsDescribed(BaseTypeDeclarationSyntax type) =>
        IsPartial(type) || type.GetLeadingTrivia().Any(trivia => trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia));

    private static string Expected(string file)
    {
        var folders = file.Split('/')[..^1];
        return folders[0] switch
        {
            "src" or "tests" => string.Join('.', folders[1..]),
            "adapters" => string.Join('.', ["BankHub.Adapters", .. folders[1..]]),
            "simulators" => string.Join('.', ["BankHub.Simulators", .. folders[1..]]),
            _ => string.Join('.', folders),
        };
    }
}
