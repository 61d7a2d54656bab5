using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BankHub.Tests.House;

/// <summary>The C# of the tree, parsed once.</summary>
internal static class Sources
{
    private static readonly Lazy<IReadOnlyList<(string File, CompilationUnitSyntax Root)>> Parsed = new(() =>
        [.. Tree.Ending(".cs").AsParallel().AsOrdered().Select(file => (file, Parse(file)))]);

    public static IReadOnlyList<(string File, CompilationUnitSyntax Root)> All => Parsed.Value;

    /// <summary>Every declared type, also nested ones, with its file.</summary>
    public static IEnumerable<(string File, BaseTypeDeclarationSyntax Type)> Types =>
        All.SelectMany(source => source.Root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Select(type => (source.File, type)));

    private static CompilationUnitSyntax Parse(string file) => CSharpSyntaxTree.ParseText(Tree.Read(file)).GetCompilationUnitRoot();
}
