using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Poet.Migrations.Sqlite.Migrations.Referrals
{
    /// <inheritdoc />
    public partial class CaseOfReferral : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Said",
                table: "referrals_Referrals",
                type: "TEXT",
                maxLength: 4000,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Said",
                table: "referrals_Referrals");
        }
    }
}
