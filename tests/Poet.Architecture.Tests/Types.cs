using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Poet.Architecture.Tests;

/// <summary>What the types of the assemblies must be, and what their code must not call.</summary>
public sealed class Types
{
    private static readonly string[] Clocks =
    [
        "System.DateTime::get_Now", "System.DateTime::get_UtcNow", "System.DateTime::get_Today", "System.DateTimeOffset::get_Now", "System.DateTimeOffset::get_UtcNow",
        "System.Guid::NewGuid", "System.Threading.Thread::Sleep", "System.TimeProvider::get_System",
    ];

    // the clock of the running platform, and of the migration tool, which has no host
    private static readonly string[] MayReadTheClock = ["Poet.Platform.PlatformServices", "Poet.Migrations.DesignTime`1"];

    [Fact]
    public void a_module_shows_nothing_but_its_module_class() => Shown([.. Built.All.Where(Built.IsModule)]).ShouldBeClean(atLeast: 100);

    [Fact]
    public void a_public_type_in_a_module_is_named() =>
        Shown([Built.Offender("Poet.Orders", "namespace Poet.Orders; public class Leaky; internal class Fine;")]).ShouldName("Poet.Orders.Leaky");

    [Fact]
    public void nobody_reads_a_clock_or_makes_a_random_id() => Calling(Built.All).ShouldBeClean(atLeast: 3000);

    [Theory]
    [InlineData("DateTime.Now", "get_Now")]
    [InlineData("DateTimeOffset.UtcNow", "get_UtcNow")]
    [InlineData("Guid.NewGuid()", "NewGuid")]
    [InlineData("TimeProvider.System", "get_System")]
    public void a_call_of_the_clock_is_named_where_it_stands(string call, string named) =>
        Calling([Built.Offender("Poet.Orders", $$"""namespace N; class Late { object When() => ((Func<object>)(() => {{call}}))(); }""")]).ShouldName($"N.Late uses {named}");

    [Fact]
    public void every_request_declares_its_permission() => Requests(Built.All).ShouldBeClean(atLeast: 5);

    [Fact]
    public void a_request_without_permission_is_named() =>
        Requests([Built.Offender("Poet.Orders", "namespace N; record Ask : Poet.Platform.Requests.IQuery<int>;")]).ShouldName("N.Ask");

    [Fact]
    public void every_command_takes_its_reason_from_whoever_sends_it() => Reasons(Built.All).ShouldBeClean(atLeast: 3);

    [Theory]
    [InlineData("""record Act : Poet.Platform.Requests.ICommand { public string Reason => "because"; }""")]
    [InlineData("""record Act : Poet.Platform.Requests.ICommand { string Poet.Platform.Requests.ICommand.Reason => ""; }""")]
    public void a_command_that_makes_up_its_reason_is_named(string source) =>
        Reasons([Built.Offender("Poet.Orders", "namespace N; " + source)]).ShouldName("N.Act");

    [Fact]
    public void every_page_declares_its_permission_or_lets_everybody_in() => Pages(Built.All).ShouldBeClean(atLeast: 6);

    [Fact]
    public void a_page_that_says_nothing_is_named() =>
        Pages([Built.Offender("Poet.Orders", "namespace N; class OpenModel : Poet.Platform.Web.PoetPage;")]).ShouldName("N.OpenModel");

    private static Findings Shown(IReadOnlyList<AssemblyDefinition> modules) => Findings.Of(modules.SelectMany(m => m.Types()), type =>
        type.IsPublic && !type.Interfaces.Any(i => i.InterfaceType.Name == "IModule") && !Bases(type).Contains("Microsoft.AspNetCore.Razor.TagHelpers.TagHelper")
            ? [$"{type.FullName} is public"] : []);

    private static Findings Calling(IReadOnlyList<AssemblyDefinition> assemblies) => Findings.Of(
        assemblies.SelectMany(a => a.Types()).SelectMany(t => t.Methods).Where(m => m.HasBody), method =>
        {
            var home = Outermost(method.DeclaringType).FullName;
            return MayReadTheClock.Contains(home) ? [] : method.Body.Instructions
                .Where(i => i.OpCode == OpCodes.Call || i.OpCode == OpCodes.Callvirt || i.OpCode == OpCodes.Ldftn).Select(i => (MethodReference)i.Operand)
                .Where(called => Clocks.Contains($"{called.DeclaringType.FullName}::{called.Name}")).Select(called => $"{home} uses {called.Name} of {called.DeclaringType.Name}");
        });

    private static Findings Requests(IReadOnlyList<AssemblyDefinition> assemblies) => Findings.Of(
        Implementing(assemblies, "MediatR.IRequest`1"), request => Declares(request, "PermissionAttribute") ? [] : [$"{request.FullName} declares no permission"]);

    private static Findings Reasons(IReadOnlyList<AssemblyDefinition> assemblies) => Findings.Of(
        Implementing(assemblies, "Poet.Platform.Requests.ICommand"), command =>
            command.Properties.Any(p => p.Name == "Reason" && (p.SetMethod is { IsPublic: true } || HandsOn(p.GetMethod))) ? [] : [$"{command.FullName} has no Reason that its sender gives"]);

    // from a part of the command that its sender gives, such as the body of the request
    private static bool HandsOn(MethodDefinition reason) =>
        reason.Body.Instructions.Any(i => i.Operand is MethodReference { Name: "get_Reason" } from && from.DeclaringType.FullName != reason.DeclaringType.FullName);

    private static Findings Pages(IReadOnlyList<AssemblyDefinition> assemblies) => Findings.Of(
        assemblies.SelectMany(a => a.Types()).Where(t => !t.IsAbstract && Bases(t).Any(b => b is "Microsoft.AspNetCore.Mvc.RazorPages.PageModel" or "Poet.Platform.Web.PoetPage")), page =>
            Declares(page, "PermissionAttribute") || Declares(page, "AllowAnonymousAttribute") ? [] : [$"{page.FullName} declares no permission"]);

    private static IEnumerable<TypeDefinition> Implementing(IReadOnlyList<AssemblyDefinition> assemblies, string contract) =>
        assemblies.SelectMany(a => a.Types()).Where(t => t is { IsInterface: false, IsAbstract: false } && Interfaces(t).Contains(contract));

    private static bool Declares(TypeDefinition type, string attribute) => type.CustomAttributes.Any(a => a.AttributeType.Name == attribute);

    // through the interfaces of interfaces, by the assemblies as built, so that offenders need no resolver of their own
    private static IEnumerable<string> Interfaces(TypeDefinition type) => type.Interfaces.SelectMany(i =>
    {
        var name = i.InterfaceType.GetElementType().FullName;
        var known = Built.All.SelectMany(a => a.Types()).FirstOrDefault(t => t.FullName == name);
        return known is null ? [name] : Interfaces(known).Prepend(name);
    });

    private static IEnumerable<string> Bases(TypeDefinition type)
    {
        for (var at = type.BaseType; at is not null;)
        {
            yield return at.GetElementType().FullName;
            at = type.Module.GetType(at.FullName)?.BaseType ?? Built.All.SelectMany(a => a.Types()).FirstOrDefault(t => t.FullName == at.FullName)?.BaseType;
        }
    }

    private static TypeDefinition Outermost(TypeDefinition type) => type.DeclaringType is { } outer ? Outermost(outer) : type;
}
