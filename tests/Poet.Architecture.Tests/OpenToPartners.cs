using Mono.Cecil;
using Poet.Platform.Partners;

namespace Poet.Architecture.Tests;

/// <summary>What partners may send: it needs a scope that can be given to them, and leaves a trace in the audit each time.</summary>
public sealed class OpenToPartners
{
    [Fact]
    public void every_request_open_to_partners_has_a_scope_and_is_audited() => Check(Built.All).ShouldBeClean(atLeast: 4);

    [Fact]
    public void every_scope_opens_something() =>
        Open(Built.All).Select(PermissionOf).Distinct().Should().BeEquivalentTo(PartnerScope.All.Select(s => s.Name), "a scope that opens nothing promises something");

    [Theory]
    [InlineData("[Poet.Platform.Requests.Permission(\"users.manage\")]", "Poet.Platform.Requests.IPersonQuery<string>")]
    [InlineData("[Poet.Platform.Requests.Permission(\"orders.read\")]", "Poet.Platform.Requests.IQuery<string>")]
    public void an_offender_is_named(string permission, string kind) =>
        Check([Built.Offender("Poet.Orders", $"namespace N; {permission}[Poet.Platform.Partners.SharedWithPartners] public class Peek : {kind};")]).ShouldName("N.Peek");

    private static Findings Check(IReadOnlyList<AssemblyDefinition> assemblies) => Findings.Of(Open(assemblies).ToList(), request =>
        PartnerScope.All.Any(s => s.Name == PermissionOf(request)) && IsAudited(request) ? [] : [$"{request.FullName} is open to partners without a scope of theirs, or without an entry in the audit"]);

    private static IEnumerable<TypeDefinition> Open(IReadOnlyList<AssemblyDefinition> assemblies) =>
        assemblies.SelectMany(a => a.MainModule.GetTypes()).Where(t => t.CustomAttributes.Any(c => c.AttributeType.Name == nameof(SharedWithPartnersAttribute)));

    private static string? PermissionOf(TypeDefinition request) =>
        request.CustomAttributes.SingleOrDefault(c => c.AttributeType.Name == "PermissionAttribute")?.ConstructorArguments[0].Value as string;

    private static bool IsAudited(TypeDefinition request) => request.Interfaces.Any(i => i.InterfaceType.Name is "ICommand" or "IPersonQuery`1");
}
