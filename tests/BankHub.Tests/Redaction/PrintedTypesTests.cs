using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using BankHub.Tests.House;

namespace BankHub.Tests.Redaction;

/// <summary>
/// A record prints all its members, and whatever is put into a log, an error or a trace is printed: none of our types may print an account
/// number or a secret that it holds, itself or in a part of it.
/// </summary>
public sealed partial class PrintedTypesTests
{
    private const string Canary = "CANARY4711007";
    private const int Deepest = 3;
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly string[] Ours =
    [
        "BankHub.Core", "BankHub.Formats", "BankHub.Mapping", "BankHub.Keys", "BankHub.Channels", "BankHub.Hub", "BankHub.Host",
        "BankHub.Adapters", "bankhub",
    ];

    // What is named like a secret and is none.
    private static readonly HashSet<string> Names =
    [
        // The label of a token, and a reference to its PIN.
        "BankHub.Keys.Hsm.HsmAddress.Token", "BankHub.Keys.Hsm.HsmAddress.Pin", "BankHub.Keys.Named.Forms.Pkcs11Source.Pin",

        // The last characters alone, which the hub keeps in the open.
        "BankHub.Hub.Query.StatementView.Account", "BankHub.Hub.Query.UnmatchedView.Account",
        "BankHub.Hub.Reconcile.MatchedCredits+Matched.Account",

        // References: env:NAME or file:PATH.
        "BankHub.Keys.Named.Forms.PemSource.Passphrase", "BankHub.Keys.Named.Forms.PfxSource.Passphrase",
        "BankHub.Keys.Named.Forms.OpenSshSource.Passphrase", "BankHub.Keys.Named.Forms.OpenPgpSource.Passphrase",
        "BankHub.Keys.Named.Forms.SharedSecret.Secret", "BankHub.Host.Auth.ConfiguredWebhook.Secret",
        "BankHub.Channels.Http.Tokens.TokenTarget.ClientSecret", "BankHub.Channels.Http.ApiKeyTarget.Secret",
        "BankHub.Channels.Http.Tls.TlsIdentityTarget.Password", "BankHub.Channels.Ftps.FtpsTarget.Password",
        "BankHub.Channels.Ftps.Tls.TlsTerms.ClientKeyPassword", "BankHub.Channels.Protection.Soap.SoapKeys.Password",
        "BankHub.Channels.Expiring.CertificateFile.Password",
        "BankHub.Channels.Sftp.Login.SftpLogin.PrivateKey", "BankHub.Channels.Sftp.Login.SftpLogin.Password",
    ];

    [Fact]
    public void No_type_prints_an_account_number_or_a_secret() => Verdict.None(Types.Where(Leaks).Select(type => type.FullName!));

    // What cannot be printed empty is not looked through.
    [Fact]
    public void Few_types_cannot_be_looked_through() => Assert.InRange(Types.Count(type => Printed(type) is null), 0, 90);

    [Fact]
    public void The_test_sees_a_record_that_does_and_a_record_that_holds_one()
    {
        Assert.True(Leaks(typeof(Open)));
        Assert.True(Leaks(typeof(Around)));
        Assert.False(Leaks(typeof(Masked)));
        Assert.InRange(Types.Count(), 500, 20_000);
    }

    private static IEnumerable<Type> Types => Ours.SelectMany(name => Assembly.Load(name).GetTypes())
        .Where(type => type is { IsAbstract: false, IsEnum: false, ContainsGenericParameters: false, IsByRefLike: false }
            && !typeof(Delegate).IsAssignableFrom(type) && !typeof(Exception).IsAssignableFrom(type) && Prints(type));

    private static bool Prints(Type type) =>
        type.GetMethod(nameof(ToString), Type.EmptyTypes)!.DeclaringType is { } by && by != typeof(object) && by != typeof(ValueType);

    private static bool Leaks(Type type) => Printed(type) is { } text && text.Contains(Canary, StringComparison.Ordinal);

    private static string? Printed(Type type)
    {
        try
        {
            return Filled(type, 0).ToString() ?? "";
        }
        catch (Exception)
        {
            // It was never made in the usual way: what it prints may need what it has not.
            return null;
        }
    }

    private static object Filled(Type type, int depth)
    {
        var filled = RuntimeHelpers.GetUninitializedObject(type);
        for (var level = type; level is not null && level != typeof(object) && level != typeof(ValueType); level = level.BaseType)
        {
            foreach (var field in level.GetFields(Own))
            {
                if (Value(level, field, depth) is { } value)
                    field.SetValue(filled, value);
            }
        }

        return filled;
    }

    private static object? Value(Type type, FieldInfo field, int depth)
    {
        var name = Property().Match(field.Name) is { Success: true } property ? property.Groups[1].Value : field.Name.TrimStart('_');
        var isSecret = IsSecret(type, name);
        if (field.FieldType == typeof(string))
            return isSecret ? Canary : "x";
        if (field.FieldType.IsAssignableFrom(typeof(string[])) && field.FieldType != typeof(object))
            return isSecret ? new[] { Canary } : Array.Empty<string>();
        if (field.FieldType is { IsInterface: true, IsGenericType: true } list && list.GetGenericArguments() is [var item]
            && !item.ContainsGenericParameters && Array.CreateInstance(item, 0) is var none && list.IsInstanceOfType(none))
            return none;
        var isPart = field.FieldType is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false }
            && (Ours.Contains(field.FieldType.Assembly.GetName().Name) || field.FieldType == typeof(Open));
        return isPart && depth < Deepest ? Filled(field.FieldType, depth + 1) : null;
    }

    private static bool IsSecret(Type type, string name) => !Names.Contains($"{type.FullName}.{name}")
        && (Secret().IsMatch(name)
            || (type.Name.Contains("Account", StringComparison.Ordinal) && name is "Number" or "Identification")
            || (type.Name is "Iban" or "AccessToken" && name == "Value"));

    [GeneratedRegex("^<(.+)>k__BackingField$")]
    private static partial Regex Property();

    [GeneratedRegex("(^|[a-z])(Account|Accounts|AccountNumber|Iban|Bban|Pan|Secret|Password|Passphrase|Pin|Token|ApiKey|PrivateKey)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Secret();

    private sealed record Open(string Iban);

    private sealed record Around(string Name, Open Inner);

    private sealed record Masked(string Iban)
    {
        public override string ToString() => $"{Iban.Length} characters";
    }
}
