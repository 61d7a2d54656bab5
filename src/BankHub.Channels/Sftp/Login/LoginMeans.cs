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
    private readonly AskPass? _askPass;
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
                Certificate = File("certificate", certificate);
            if (target.Login.Password is { } password)
                _askPass = new AskPass(files, secrets.Get(password));
        }
        catch (KeyNotFoundException e)
        {
            Dispose();
            throw new FolderException(FolderFault.Misconfigured, e.Message);
        }
    }

    private string? Certificate { get; }

    private string? AgentSocket { get; set; }

    public IReadOnlyDictionary<string, string> Environment => _askPass?.Environment ?? new Dictionary<string, string>();

    /// <summary>The options of ssh that say how to log in, and that nothing else is ever tried.</summary>
    public IEnumerable<string> Options
    {
        get
        {
            var (hasKey, hasWord) = (_target.Login.PrivateKey is not null, _askPass is not null);
            yield return $"BatchMode={(hasWord ? "no" : "yes")}";
            yield return $"PreferredAuthentications={(hasKey ? hasWord ? "publickey,password" : "publickey" : "password")}";
            yield return $"PubkeyAuthentication={(hasKey ? "yes" : "no")}";
            yield return $"PasswordAuthentication={(hasWord ? "yes" : "no")}";
            yield return "NumberOfPasswordPrompts=1";
            yield return "KbdInteractiveAuthentication=no";
            yield return "IdentitiesOnly=yes";
            yield return $"IdentityAgent={(AgentSocket is null ? None : Quoted(AgentSocket))}";
            foreach (var identity in _identities.DefaultIfEmpty(None))
                yield return $"IdentityFile={(identity == None ? None : Quoted(identity))}";
            if (Certificate is not null)
                yield return $"CertificateFile={Quoted(Certificate)}";
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
            _identities.Add(_files.Write($"file{i}", [.. key.Secret.Span, (byte)'\n']));
        if (_identities.Count == 0)
            throw new KeyNotFoundException($"No key {name} for {KeyUse.Ssh} is valid now.");
        if (signing.Count > 0)
            _agent = new SshAgent(AgentSocket = _files.Place("agent"), signing, new LoginText(_target.User, _target.HostKeys));
    }

    /// <summary>What lies in a file goes by its path; anything else is written for as long as ssh needs to log in.</summary>
    private string File(string name, string reference) =>
        SecretReference.Read(reference) is { Scheme: SecretReference.File } file
            ? System.IO.Path.GetFullPath(file.Name)

            // ssh refuses a key file without a line end at its end, which is what ISecrets trims.
            : _files.Write(name, [.. _secrets.Get(reference), (byte)'\n']);
}
