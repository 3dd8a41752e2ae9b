using System.Net;
using Poet.Platform.Identity;
using Poet.Platform.Identity.Passwords;
using Poet.Platform.Identity.SigningIn;

namespace Poet.Host.Tests.People;

/// <summary>What may be a password, and changing it.</summary>
[Collection(TestHost.Shared)]
public sealed class Passwords(TestHost host)
{
    private static readonly PoetUser Ada = new() { DisplayName = "Ada Minster", UserName = "ada.minster@wexmoor.invalid", Force = "42" };
    private readonly TestForce force = host.NewForce();
    private readonly TestForce real = host.NewForce("40"); // accounts are made for forces that there are

    [Theory]
    [InlineData("Password123456")]
    [InlineData("P@ssw0rd!2026")]
    [InlineData("passwordpassword")]
    [InlineData("qwertyuiop123")]
    [InlineData("poiuytrewq!!")]
    [InlineData("abcdefghijklmn")]
    [InlineData("123456789012")]
    [InlineData("aaaaaaaaaaaaaaa")]
    [InlineData("Essex Police 2026")]
    [InlineData("AdaMinster1990")]
    [InlineData("poet-platform-42")]
    [InlineData("correct horse battery staple")]
    [InlineData("LiverpoolFootball")]
    [InlineData("w3lcome2wexm00r!")]
    public void passwords_made_of_what_everybody_tries_first_are_on_the_list(string password) => Forbidden().Holds(password, Ada).Should().BeTrue();

    [Theory]
    [InlineData("three unrelated words")]
    [InlineData("walnut carpet seventeen")]
    [InlineData("xk7#Tqz!mB2w")]
    [InlineData("пароль из многих слов")]
    [InlineData("the password is tapioca")]
    public void others_are_not_for_a_word_in_them(string password) => Forbidden().Holds(password, Ada).Should().BeFalse();

    [Fact]
    public void a_force_adds_a_list_of_its_own()
    {
        var file = Path.GetTempFileName();
        File.WriteAllLines(file, ["walnut carpet seventeen"]);
        try
        {
            new ForbiddenPasswords(new() { PasswordList = file }, TimeProvider.System).Holds("Walnut Carpet Seventeen", Ada).Should().BeTrue();
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("walnut pear", "at least 12 characters")]
    [InlineData("Password123456", "harder to guess")]
    public async Task an_administrator_cannot_give_a_bad_one(string password, string says)
    {
        var refused = await real.Administrator.Send(HttpMethod.Post, "/api/v1/people",
            new { userName = "weak@test.invalid", displayName = "Weak", rank = "none", roles = new[] { "officer" }, password, reason = "Joined the team" });
        refused.Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        refused.Text.Should().Contain(says);
    }

    [Fact]
    public async Task a_long_one_of_many_scripts_is_taken_and_is_the_same_however_its_letters_are_composed()
    {
        var person = $"long.{force.Code}@test.invalid".ToLowerInvariant();
        var composed = "Überraschung für größere Möwen " + new string('ж', 70);
        await real.Administrator.Post("/api/v1/people", new { userName = person, displayName = "Long", rank = "none", roles = new[] { "officer" }, password = composed, reason = "Joined the team" });

        using var answer = await new WebPages(host.Anonymous()).Submit("/account/sign-in", ("Input.UserName", person), ("Input.Password", composed.Normalize(System.Text.NormalizationForm.FormD)));
        answer.Headers.Location!.OriginalString.Should().StartWith("/account/second-factor/set-up");
    }

    [Fact]
    public async Task a_new_password_ends_the_other_sessions_and_this_one_goes_on()
    {
        var (mine, other) = (await force.Caseworker.Browser(), await force.Caseworker.Browser());
        var pages = new WebPages(mine);
        using var wrong = await pages.Submit("/account/password", ("Input.Present", "not the password"), ("Input.Wanted", "walnut carpet seventeen"));
        (await wrong.Content.ReadAsStringAsync()).Should().Contain("Enter the password with which you signed in");
        using var weak = await pages.Submit("/account/password", ("Input.Present", force.Caseworker.Password), ("Input.Wanted", "Password123456"));
        (await weak.Content.ReadAsStringAsync()).Should().Contain("harder to guess");

        using var done = await pages.Submit("/account/password", ("Input.Present", force.Caseworker.Password), ("Input.Wanted", "walnut carpet seventeen"));
        done.Headers.Location?.OriginalString.Should().Be("/account");
        (await pages.Read("/account")).Should().Contain("Test caseworker of");
        (await other.GetAsync("/account")).StatusCode.Should().Be(HttpStatusCode.Redirect);
        host.Logs.ShouldNotMention("walnut carpet seventeen");

        using var again = await new WebPages(host.Anonymous()).Submit("/account/sign-in", ("Input.UserName", force.Caseworker.UserName), ("Input.Password", "walnut carpet seventeen"));
        again.StatusCode.Should().Be(HttpStatusCode.Redirect);
    }

    private static ForbiddenPasswords Forbidden() => new(new SignInSettings(), TimeProvider.System);
}
