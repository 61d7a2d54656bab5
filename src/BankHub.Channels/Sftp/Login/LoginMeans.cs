using BankHub.Channels.Files;
using BankHub.Core.Ports;
using BankHub.Keys;
using BankHub.Keys.Named;

namespace BankHub.Channels.Sftp.Login;

/// <summary>What one ssh process needs to log in, laid out for as long as that takes: files in memory, an agent, a password.</summary>
internal sealed class LoginMeans : IDisposable
{
    private const string None = "none";

    private readonly SftpTarget _target;
    private readonly PrivateFolder _files;
    private readonly ISecrets _secrets;
    private readonly NamedKeys _keys;
    private readonly List<string> _identities = [];
    private readonly List<string> _certificates = [];
    private readonly AskPass? _askPass;
    private bool _hasLocked;
    private SshAgent? _agent;

    /// <summary>Throws <see cref="FolderFault.Misconfigured"/> when a key or a secret is not there.</summary>
    public LoginMeans(SftpTarget target, PrivateFolder files, ISecrets secrets, NamedKeys keys)
    {
        (_target, _files, _secrets, _keys) = (target, files, secrets, keys);
        try
        {
            if (target.Login.NamedKey is { } name)
                AddNamed(name);
            else if (target.Login.PrivateKey is { } reference)
                _identities.Add(File("key", reference));
            if (target.Login.Certificate is { } certificate)
                _certificates.Add(File("certificate", certificate));
            if (target.Login.Password is { } password)
                _askPass = new AskPass(files, secrets.Get(password));
            else if (_hasLocked)
                _askPass = new AskPass(files, []);
        }
        catch (KeyNotFoundException e)
        {
            Dispose();
            throw new FolderException(FolderFault.Misconfigured, e.Message);
        }
    }

    private string? AgentSocket { get; set; }

    public IReadOnlyDictionary<string, string> Environment => _askPass?.Environment ?? new Dictionary<string, string>();

    /// <summary>The options of ssh that say how to log in, and that nothing else is ever tried.</summary>
    public IEnumerable<string> Options
    {
        get
        {
            var (hasKey, hasWord) = (_target.Login.PrivateKey is not null, _target.Login.Password is not null);
            yield return $"BatchMode={(_askPass is null ? "yes" : "no")}";
            yield return $"PreferredAuthentications={(hasKey ? hasWord ? "publickey,password" : "publickey" : "password")}";
            yield return $"PubkeyAuthentication={(hasKey ? "yes" : "no")}";
            yield return $"PasswordAuthentication={(hasWord ? "yes" : "no")}";
            yield return "NumberOfPasswordPrompts=1";
            yield return "KbdInteractiveAuthentication=no";
            yield return "IdentitiesOnly=yes";
            yield return $"IdentityAgent={(AgentSocket is null ? None : Quoted(AgentSocket))}";
            foreach (var identity in _identities.DefaultIfEmpty(None))
                yield return $"IdentityFile={(identity == None ? None : Quoted(identity))}";
            foreach (var certificate in _certificates)
                yield return $"CertificateFile={Quoted(certificate)}";
        }
    }

    /// <summary>Tells the agent which process it serves.</summary>
    public void Serve(int process) => _agent?.Serve(process);

    public void Dispose()
    {
        _agent?.Dispose();
        _askPass?.Dispose();
    }

    private static string Quoted(string path) => $"\"{path}\"";

    // While one key follows another both are offered, the newer first: the bank may not know it yet.
    private void AddNamed(string name)
    {
        var named = _keys.All(name, KeyUse.Ssh);
        var signing = named.Select(AgentKey.Of).OfType<AgentKey>().ToList();
        for (var i = 0; i < signing.Count; i++)
            _identities.Add(_files.Write($"key{i}.pub", System.Text.Encoding.ASCII.GetBytes(signing[i].Line)));
        foreach (var (key, i) in named.Select((k, i) => (k, i)).Where(k => k.k.Algorithm is null && !k.k.Secret.IsEmpty))
            AddFile($"file{i}", key);
        if (_identities.Count == 0)
            throw new KeyNotFoundException($"No key {name} for {KeyUse.Ssh} is valid now.");
        if (signing.Count > 0)
            _agent = new SshAgent(AgentSocket = _files.Place("agent"), signing, new LoginText(_target.User, _target.HostKeys));
    }

    private void AddFile(string name, NamedKey key)
    {
        var file = _files.Write(name, [.. key.Secret.Span, (byte)'\n']);
        _identities.Add(file);
        if (!key.SshCertificate.IsEmpty)
            _certificates.Add(_files.Write($"{name}.certificate", [.. key.SshCertificate.Span, (byte)'\n']));
        if (key.Passphrase.IsEmpty)
            return;
        _files.Write(Path.GetFileName(AskPass.PhraseOf(file)), key.Passphrase.Span);
        _hasLocked = true;
    }

    /// <summary>What lies in a file goes by its path; anything else is written for as long as ssh needs to log in.</summary>
    private string File(string name, string reference) =>
        SecretReference.Read(reference) is { Scheme: SecretReference.File } file
            ? System.IO.Path.GetFullPath(file.Name)

            // ssh refuses a key file without a line end at its end, which is what ISecrets trims.
            : _files.Write(name, [.. _secrets.Get(reference), (byte)'\n']);
}
