using System.Reflection;
using System.Runtime.Loader;
using System.Security.Cryptography;
using System.Text;
using BankHub.Core.Adapters;

namespace BankHub.Hub.Catalog;

/// <summary>
/// A fingerprint of everything that decides what an adapter reads in given bytes: its code with ours below it, its tables and its
/// connection's settings. Equal on every node that runs the same build.
/// </summary>
internal static class AdapterVersion
{
    private const string Ours = "BankHub.";

    public static string Of(
        IBankAdapter adapter, Connection connection, BankMapping? mapping = null, MessageSchemas? schemas = null)
    {
        var assemblies = new Dictionary<string, Guid>(StringComparer.Ordinal);
        Add(adapter.GetType().Assembly, assemblies);
        var text = new StringBuilder();
        Write(text, assemblies.Select(a => (a.Key, a.Value.ToString())));
        Write(text, connection.Settings.Select(s => (s.Key, s.Value)));
        Write(text, mapping?.Codes.SelectMany(t => t.Value.Select(c => ($"{t.Key}\t{c.Key}", c.Value))) ?? []);
        Write(text, mapping?.Constants.Select(c => (c.Key, c.Value)) ?? []);
        Write(text, mapping?.Limits.Select(l => (l.Key, l.Value.ToString())) ?? []);
        Write(text, schemas?.Messages.Select(message => (message, "")) ?? []);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 16));
    }

    // The compiler derives a module's id from its content, embedded tables included.
    private static void Add(Assembly assembly, Dictionary<string, Guid> assemblies)
    {
        if (!assemblies.TryAdd(assembly.GetName().Name!, assembly.ManifestModule.ModuleVersionId))
        {
            return;
        }

        var context = AssemblyLoadContext.GetLoadContext(assembly) ?? AssemblyLoadContext.Default;
        foreach (var name in assembly.GetReferencedAssemblies().Where(n => n.Name!.StartsWith(Ours, StringComparison.Ordinal)))
        {
            Add(context.LoadFromAssemblyName(name), assemblies);
        }
    }

    private static void Write(StringBuilder text, IEnumerable<(string Name, string Value)> pairs)
    {
        foreach (var (name, value) in pairs.OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            text.Append(name).Append('\t').Append(value).Append('\n');
        }

        text.Append('\n');
    }
}
