using BankHub.Core.Adapters;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BankHub.Tests.Catalog;

/// <summary>A private bank, compiled for a test into a plug-ins folder.</summary>
internal static class CompiledBank
{
    /// <summary>An adapter that can do everything; `interfaces` says what it admits to.</summary>
    public static string Code(
        string folder, string interfaces = "IPaymentEncoder, IMessageDecoder, IInquiryEncoder",
            string constructor = "Manifest = manifest;") => $$"""
        using System;
        using System.Collections.Generic;
        using BankHub.Core.Adapters;
        using BankHub.Core.Payments;
        using BankHub.Core.Wire;
        namespace Private;
        public sealed class {{folder}}Adapter : {{interfaces}}
        {
            public {{folder}}Adapter(AdapterManifest manifest, BankMapping mapping) { {{constructor}} Word = mapping.Canonical("status",
                "NO"); }
            public string Word { get; }
            public AdapterManifest Manifest { get; }
            public Encoded Encode(PaymentBatch batch, AdapterContext context) => new([], [], []);
            public IEnumerable<DecodedItem> Decode(InboundMessage message, AdapterContext context) => [];
            public OutboundMessage EncodeInquiry(SentPayment payment, AdapterContext context) => throw new NotSupportedException();
        }
        """;

    /// <summary>Writes FOLDER/FOLDER.dll below the plug-ins folder.</summary>
    public static void Write(string plugIns, string folder, string code, params (string File, string Text)[] files)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)
                || path == typeof(IBankAdapter).Assembly.Location || path == typeof(object).Assembly.Location)
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            folder, [CSharpSyntaxTree.ParseText(code)], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var own = Directory.CreateDirectory(Path.Combine(plugIns, folder)).FullName;
        using var file = File.Create(Path.Combine(own, folder + ".dll"));
        var resources = files.Select(f => new ResourceDescription($"{folder}/{f.File}", () =>
            new MemoryStream(Documents.Utf8(f.Text).ToArray()), isPublic: true));
        var result = compilation.Emit(file, manifestResources: resources);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
    }
}
